import { readdir, readFile, stat } from 'node:fs/promises';
import { arch, release } from 'node:os';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { softwareEncoder } from '../../shared/render/encoder.ts';
import { HARDWARE_ENCODERS, type HardwareEncoder, hardwareEncoder } from '../../shared/render/hardware-encoders.ts';
import type { PictureSize } from '../../shared/render/render-plan.ts';
import { type EncoderVerdict, tryEncoder } from '../ffmpeg/encoder-probe.ts';
import type { FfmpegTools } from '../ffmpeg/locate.ts';
import { hashText } from '../storage/hash-file.ts';
import { makeFolder } from '../storage/make-folder.ts';
import { systemErrorCode } from '../storage/system-error.ts';
import type { Studio } from './studio.ts';

const FILE = 'encoders.json';
/** Drivers of some systems change without a sign that can be read from here: after a week all are tried again. */
const KEPT_MS = 7 * 24 * 3_600_000;

const verdictSchema = z.object({ ok: z.boolean(), detail: z.string(), triedAt: z.number() });
const fileSchema = z.record(z.string(), verdictSchema);
type Known = z.infer<typeof fileSchema>;

export type VerdictRequest = {
  readonly tools: FfmpegTools;
  readonly size: PictureSize;
  /** Tries again what is known already. */
  readonly isFresh: boolean;
  readonly signal: AbortSignal;
};

/** Whether one encoder of the machine works, tried once for each ffmpeg, driver and size. */
export async function encoderVerdict(
  studio: Studio,
  name: HardwareEncoder,
  request: VerdictRequest,
): Promise<EncoderVerdict> {
  const { tools, size, isFresh, signal } = request;
  const { width, height } = size;
  const key = hashText(JSON.stringify([name, width, height, await ffmpegIdentity(tools), await driverIdentity()]));
  const known = await readKnown(studio);
  const found = known[key];
  if (found && !isFresh && studio.now() - found.triedAt < KEPT_MS) return found;
  const encoder = hardwareEncoder(name, 'standard');
  const verdict = await tryEncoder({ encoder, size, ffmpeg: tools.ffmpeg, signal });
  await keep(studio, { ...(await readKnown(studio)), [key]: { ...verdict, triedAt: studio.now() } });
  return verdict;
}

/** Every encoder of the machine with its verdict, tried anew, the software encoder first: for `doctor`. */
export async function examineEncoders(
  studio: Studio,
  request: Omit<VerdictRequest, 'isFresh'>,
): Promise<readonly (EncoderVerdict & { readonly name: string })[]> {
  const { tools, size, signal } = request;
  const software = await tryEncoder({ encoder: softwareEncoder('standard'), size, ffmpeg: tools.ffmpeg, signal });
  const verdicts = [{ name: 'libx264', ...software }];
  for (const name of HARDWARE_ENCODERS) {
    const { ok, detail } = await encoderVerdict(studio, name, { ...request, isFresh: true });
    verdicts.push({ name, ok, detail });
  }
  return verdicts;
}

/** The program's bytes by size and time: a new build under the same version counts as another one. */
async function ffmpegIdentity({ ffmpeg }: FfmpegTools): Promise<readonly (string | number)[]> {
  const facts = await stat(ffmpeg.path).catch(() => null); // A bare name found on the PATH.
  return [ffmpeg.path, ffmpeg.version, facts?.size ?? 0, facts?.mtimeMs ?? 0];
}

/** Linux tells its graphics drivers in files; elsewhere they come with the system's own version. */
async function driverIdentity(): Promise<readonly string[]> {
  const nvidia = await readFile('/proc/driver/nvidia/version', 'utf8').catch(() => '');
  const cards = await readdir('/dev/dri').catch(() => []);
  return [process.platform, arch(), release(), nvidia, ...cards.toSorted()];
}

async function readKnown({ folders }: Studio): Promise<Known> {
  const text = await readFile(path.join(folders.cache, FILE), 'utf8').catch(() => '{}');
  try {
    return fileSchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {}; // Damaged: all are tried again.
  }
}

async function keep({ folders, now }: Studio, known: Known): Promise<void> {
  const lasting = Object.entries(known).filter(([, { triedAt }]) => now() - triedAt < KEPT_MS);
  try {
    await makeFolder(folders.cache);
    await writeFileAtomic(path.join(folders.cache, FILE), JSON.stringify(Object.fromEntries(lasting)));
  } catch (error) {
    // Not kept: tried again next time. A full disk is reported where work is lost.
    if (systemErrorCode(error) === null) throw error;
  }
}
