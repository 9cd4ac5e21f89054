import { statfs } from 'node:fs/promises';
import { StudioError } from '../../shared/base/studio-error.ts';

/** The code of an error that the operating system raised, such as `ENOENT`; null for every other value. */
export function systemErrorCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}

const UNWRITABLE = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EEXIST',
  'EISDIR',
  'ENAMETOOLONG',
  'ENOENT',
  'ELOOP',
]);

/** Turns what the system says of a failed write into an error with a way out; other errors pass unchanged. */
export function writeError(error: unknown, place: string): unknown {
  if (error instanceof StudioError) return error;
  const code = systemErrorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(place, error);
  if (code === null || !UNWRITABLE.has(code)) return error;
  const message = `Cannot write to ${place} (${code}). Choose another folder, or give yourself the right to write there.`;
  return new StudioError('output-unwritable', message, { params: { path: place, reason: code }, cause: error });
}

/** The one error for a disk without space, whichever program ran into it. */
export function diskFull(place: string, cause: unknown): StudioError {
  const message = `The disk is full: ${place} could not be written. Free some space (\`fifteen cache clear\` may help) and try again.`;
  return new StudioError('disk-full', message, { params: { path: place }, retryable: true, cause });
}

/** Below this, a failed write is put down to the full disk. */
const LITTLE_SPACE = 4 << 20;

/** ffmpeg reports a full disk in words of its own or only as a failure: the free space tells. */
export async function hasLittleSpace(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < LITTLE_SPACE;
  } catch {
    return false; // The folder is gone or the system cannot say: then it is not this that we report.
  }
}
