import { basename } from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import type { Signature } from './probe-signature.ts';

/** A file that cannot be used as media: what is wrong with it, and the way out. */
export function notMedia(path: string, problem: string, cause?: string): StudioError {
  const name = basename(path);
  return new StudioError('not-media', `${name} ${problem}`, {
    params: { file: path, ...(cause ? { stderr: cause } : {}) },
  });
}

/** Puts ffprobe's refusal into words. */
export function refusal(path: string, signature: Signature, stderr: string): StudioError {
  if (signature.kind === 'picture' && signature.demuxer === 'mov') {
    return notMedia(
      path,
      'is an AVIF or HEIC photo that this ffmpeg cannot read. Save it as JPEG or PNG.',
      tail(stderr),
    );
  }
  if (signature.kind === 'mp4' && /moov atom not found/i.test(stderr)) {
    return notMedia(
      path,
      'is incomplete: its index is missing, so copying or recording stopped early. Copy it again from the camera or phone.',
      tail(stderr),
    );
  }
  if (/not on whitelist/i.test(stderr)) {
    return notMedia(
      path,
      'is in a format that is not accepted, because it may open other files. Export it as MP4, MOV, WebM, JPEG or PNG.',
      tail(stderr),
    );
  }
  return notMedia(
    path,
    'is not a video, photo or sound that can be read. It may be damaged; export it again as MP4, JPEG or WAV.',
    tail(stderr),
  );
}

function tail(stderr: string): string {
  return stderr.trim().slice(-2_000);
}
