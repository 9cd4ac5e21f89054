import { cpus, loadavg } from 'node:os';

/** When and where a run of the bench took place; the load says how much else the machine did. */
export function thisRun(ffmpeg: string) {
  const measuredAt = new Date().toISOString().slice(0, 10);
  const cpu = cpus()[0]?.model ?? 'an unknown processor';
  return { measuredAt, cpu, cores: cpus().length, node: process.version, ffmpeg, load: loadavg()[0] ?? 0 };
}
