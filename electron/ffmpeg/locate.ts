import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { StudioError } from '../../shared/base/studio-error.ts';
import { findOnPath, installCommand, isNewEnough, OLDEST_FFMPEG, readVersion } from '../bootstrap/system-tools.mjs';

export type FoundTool = {
  readonly path: string;
  readonly version: string;
  readonly source: 'env' | 'bundled' | 'system';
};

export type FfmpegTools = { readonly ffmpeg: FoundTool; readonly ffprobe: FoundTool };

type Env = Readonly<Record<string, string | undefined>>;
type Candidate = { readonly path: string; readonly source: FoundTool['source'] };

type Search = {
  readonly env: Env;
  readonly platform?: NodeJS.Platform;
  /** Loads an npm package that may be absent: ffmpeg-static leaves itself out where its download failed. */
  readonly loadPackage?: (name: string) => Promise<unknown>;
};

type Machine = Required<Search>;

/**
 * Finds ffmpeg (FIFTEEN_FFMPEG, ffmpeg-static, the system's from 5.1 up) and ffprobe (FIFTEEN_FFPROBE, beside that
 * ffmpeg, ffprobe-static). Throws `tool-missing`, with the command that installs it on this system.
 */
export async function findTools(search: Search): Promise<FfmpegTools> {
  const machine = { platform: process.platform, loadPackage: (name: string) => import(name), ...search };
  const ffmpeg = await findFfmpeg(machine);
  return { ffmpeg, ffprobe: await findFfprobe(ffmpeg, machine) };
}

async function findFfmpeg(machine: Machine): Promise<FoundTool> {
  const chosen = machine.env['FIFTEEN_FFMPEG'];
  if (chosen) {
    const found = await chosenTool('FIFTEEN_FFMPEG', chosen);
    if (isNewEnough(found.version)) return found;
    throw missing(`FIFTEEN_FFMPEG is "${chosen}", version ${found.version}`, machine);
  }
  const bundled = readDefault(await loadQuietly(machine, 'ffmpeg-static'));
  const system = findOnPath('ffmpeg', machine.env, machine.platform);
  const tooOld: string[] = [];
  for (const candidate of candidates(bundled, system)) {
    const found = await inspect(candidate);
    if (found && isNewEnough(found.version)) return found;
    if (found) tooOld.push(`${found.path} is version ${found.version}`);
  }
  throw missing(tooOld.join('; ') || 'No ffmpeg was found', machine);
}

async function findFfprobe(ffmpeg: FoundTool, machine: Machine): Promise<FoundTool> {
  const chosen = machine.env['FIFTEEN_FFPROBE'];
  if (chosen) return chosenTool('FIFTEEN_FFPROBE', chosen);
  const beside = path.join(path.dirname(ffmpeg.path), machine.platform === 'win32' ? 'ffprobe.exe' : 'ffprobe');
  const found =
    (await inspect({ path: beside, source: ffmpeg.source })) ??
    (await inspectNamed(readPath(await loadQuietly(machine, 'ffprobe-static')), 'bundled'));
  if (found) return found;
  const command = installCommand('ffmpeg', machine.env, machine.platform);
  const message = `No ffprobe was found beside ${ffmpeg.path}. Install ffmpeg with its ffprobe: ${command}, or set FIFTEEN_FFPROBE to the full path of one.`;
  throw new StudioError('tool-missing', message, { params: { tool: 'ffprobe', command } });
}

function candidates(bundled: string | null, system: string | null): readonly Candidate[] {
  return [
    ...(bundled ? [{ path: unpacked(bundled), source: 'bundled' as const }] : []),
    ...(system ? [{ path: system, source: 'system' as const }] : []),
  ];
}

/** A packed app keeps binaries beside its archive: nothing inside app.asar can be started. */
function unpacked(file: string): string {
  return file.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked');
}

async function chosenTool(variable: string, file: string): Promise<FoundTool> {
  const found = await inspect({ path: file, source: 'env' });
  if (found) return found;
  const message = `${variable} is "${file}", which is not a program that runs and tells its version. Correct it, or unset it to let Fifteen search.`;
  throw new StudioError('tool-missing', message, { params: { tool: variable, path: file } });
}

async function inspectNamed(file: string | null, source: FoundTool['source']): Promise<FoundTool | null> {
  return file ? inspect({ path: unpacked(file), source }) : null;
}

/** Runs it to learn its version; null for a file that is absent or does not run. */
async function inspect({ path: file, source }: Candidate): Promise<FoundTool | null> {
  if (path.isAbsolute(file) && !existsSync(file)) return null;
  try {
    const { stdout } = await promisify(execFile)(file, ['-version'], { timeout: 10_000, windowsHide: true });
    const version = readVersion(stdout);
    return version ? { path: file, version, source } : null;
  } catch {
    return null; // Not a program for this machine: the caller looks further or says so.
  }
}

async function loadQuietly({ loadPackage }: Machine, name: string): Promise<unknown> {
  try {
    return await loadPackage(name);
  } catch {
    return null; // Optional packages: absent is an answer.
  }
}

/** ffmpeg-static is the path itself, or null on systems that it does not serve. */
function readDefault(module: unknown): string | null {
  const value = typeof module === 'object' && module !== null && 'default' in module ? module.default : null;
  return typeof value === 'string' ? value : null;
}

/** ffprobe-static is an object with the path. */
function readPath(module: unknown): string | null {
  const value = typeof module === 'object' && module !== null && 'path' in module ? module.path : null;
  return typeof value === 'string' ? value : null;
}

function missing(found: string, { env, platform }: Machine): StudioError {
  const command = installCommand('ffmpeg', env, platform);
  const message = `${found}; Fifteen needs ffmpeg ${OLDEST_FFMPEG} or newer. Install it with: ${command}, or set FIFTEEN_FFMPEG to the full path of one.`;
  return new StudioError('tool-missing', message, { params: { tool: 'ffmpeg', command } });
}
