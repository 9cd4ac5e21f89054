import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import { type ContentHash, type Seconds, seconds } from '../../shared/base/units.ts';
import type { MediaFacts, SoundFacts } from '../../shared/catalog/media-facts.ts';
import { safeOptions } from './media-input.ts';
import { readPictureHeader } from './picture-header.ts';
import { notMedia, refusal } from './probe-errors.ts';
import { exifOrientation, matrixOrientation } from './probe-orientation.ts';
import { pictureFacts } from './probe-picture.ts';
import { type ProbeSettings, runFfprobe } from './probe-run.ts';
import { numberOf, type ProbedFile, type ProbedStream, packetsSchema, probeSchema, ratioOf } from './probe-schema.ts';
import { readSignature, type Signature } from './probe-signature.ts';
import { fileAddress } from './run.ts';

/** No phone or camera makes more; such a size is a damaged header or an attack on memory. */
const LARGEST_SIDE = 16_384;

/**
 * Probes one file of a user's: what it really is, whatever it is called.
 * Errors: `file-missing`, `not-media` (empty, damaged, a script, no picture or sound), `tool-missing`, `cancelled`.
 */
export async function probeMedia(path: string, hash: ContentHash, settings: ProbeSettings): Promise<MediaFacts> {
  const signature = await checkedSignature(path);
  const request = { path, hash, signature, settings };
  const file = await probeFile(request);
  const picture = file.streams.find((stream) => stream.codec_type === 'video' && !stream.disposition?.['attached_pic']);
  if (picture) return pictured(request, file, picture);
  const sound = soundFacts(file.streams);
  if (!sound)
    throw notMedia(path, 'has neither pictures nor sound that can be read. Export it again as MP4, JPEG or WAV.');
  const duration = positive(numberOf(file.format?.duration)) ?? (await packetDuration(request, 'a:0'));
  if (!duration) throw notMedia(path, 'has a length of zero: there is no sound in it. Export it again.');
  return { kind: 'audio', hash, duration, sound };
}

type ProbeRequest = {
  readonly path: string;
  readonly hash: ContentHash;
  readonly signature: Signature;
  readonly settings: ProbeSettings;
};

async function checkedSignature(path: string): Promise<Signature> {
  const facts = await stat(path).catch((cause: unknown) => {
    const message = `${basename(path)} cannot be found or read. Check the path, or put the file back: ${path}`;
    throw new StudioError('file-missing', message, { params: { file: path }, cause });
  });
  if (facts.isDirectory()) throw notMedia(path, 'is a folder. Name the files in it one by one.');
  // A pipe or a device would never end.
  if (!facts.isFile()) throw notMedia(path, 'is not a plain file. Copy the footage to a file first.');
  if (facts.size === 0) throw notMedia(path, 'is empty (0 bytes). Copy or export it again.');
  const signature = await readSignature(path);
  if (signature.kind === 'script') {
    throw notMedia(
      path,
      `is ${signature.what}, not footage. It is not opened, because it could lead to other files or addresses. Give the footage itself.`,
    );
  }
  if (signature.kind === 'text')
    throw notMedia(path, 'is a text file, not footage. Give a video, photo or sound file.');
  return signature;
}

async function probeFile({ path, signature, settings }: ProbeRequest): Promise<ProbedFile> {
  const usual = signature.kind === 'picture' ? await readPictureHeader(path) : null;
  if (usual) return { streams: [usual] };
  const format = inputFormat(signature);
  const { json, stderr, isOk } = await runFfprobe(
    [...format, '-show_streams', '-show_format', '-i', fileAddress(path)],
    settings,
  );
  const parsed = probeSchema.safeParse(json);
  if (!isOk || !parsed.success) throw refusal(path, signature, stderr);
  return parsed.data;
}

function inputFormat(signature: Signature): readonly string[] {
  return signature.kind === 'picture' ? ['-f', signature.demuxer] : safeOptions();
}

async function pictured(request: ProbeRequest, file: ProbedFile, stream: ProbedStream): Promise<MediaFacts> {
  const { path, hash, signature } = request;
  const isImage = signature.kind === 'picture' || (await isSingleGif(request, file, stream));
  const orientation = isImage ? await exifOrientation(path) : matrixOrientation(stream);
  const picture = pictureFacts(stream, orientation, isImage ? 'image' : 'video');
  if (!picture) throw notMedia(path, unreadable(signature), undefined);
  if (Math.max(picture.width, picture.height) > LARGEST_SIDE) {
    throw notMedia(
      path,
      `is ${picture.width}x${picture.height} pixels; at most ${LARGEST_SIDE} a side are accepted. Make it smaller first.`,
    );
  }
  if (isImage) return { kind: 'image', hash, picture };
  const duration = await videoDuration(request, file, stream);
  if (!duration) throw notMedia(path, 'has a length of zero: there is no picture in it. Export it again.');
  const averageRate = ratioOf(stream.avg_frame_rate) || ratioOf(stream.r_frame_rate);
  // What ffmpeg calls the whole family of MP4 and MOV.
  const listsKeyFrames = file.format?.format_name?.startsWith('mov,') ?? false;
  return { kind: 'video', hash, duration, averageRate, listsKeyFrames, picture, sound: soundFacts(file.streams) };
}

/** A GIF of one picture is a photo. */
async function isSingleGif(request: ProbeRequest, file: ProbedFile, stream: ProbedStream): Promise<boolean> {
  if (file.format?.format_name !== 'gif') return false;
  return (await readPackets(request, `${stream.index}`)).length <= 1;
}

function unreadable(signature: Signature): string {
  if (signature.kind === 'picture' && signature.demuxer === 'webp_pipe') {
    return 'is damaged, or an animated WebP, which ffmpeg cannot read. Save it as MP4, GIF or PNG.';
  }
  return 'has a picture that cannot be read: its header is damaged or its codec is unknown. Export it again as MP4 (H.264) or JPEG.';
}

/** Length of the picture itself: sound often lasts longer, and the last frame would stand still. */
async function videoDuration(request: ProbeRequest, file: ProbedFile, stream: ProbedStream): Promise<Seconds | null> {
  const told = positive(numberOf(stream.duration)) ?? positive(clockTime(stream.tags?.['DURATION']));
  if (told) return told;
  const isAlone = file.streams.every((other) => other === stream || other.codec_type !== 'audio');
  const whole = positive(numberOf(file.format?.duration));
  return (isAlone ? whole : null) ?? (await packetDuration(request, `${stream.index}`)) ?? whole;
}

/** Length from the first to the end of the last packet, for files whose header does not say. */
async function packetDuration(request: ProbeRequest, stream: string): Promise<Seconds | null> {
  const packets = await readPackets(request, stream);
  const times = packets.map((packet) => numberOf(packet.pts_time ?? packet.dts_time)).filter(Number.isFinite);
  if (times.length === 0) return null;
  // Not Math.max(...times): an hour of video is more arguments than a call may have.
  const first = times.reduce((a, b) => Math.min(a, b));
  const last = times.reduce((a, b) => Math.max(a, b));
  const step =
    positive(numberOf(packets.at(-1)?.duration_time)) ?? (last > first ? (last - first) / (times.length - 1) : 1 / 30);
  return positive(last - first + step);
}

async function readPackets({ path, signature, settings }: ProbeRequest, stream: string) {
  const what = ['-select_streams', stream, '-show_entries', 'packet=pts_time,dts_time,duration_time'];
  const { json } = await runFfprobe([...inputFormat(signature), ...what, '-i', fileAddress(path)], settings);
  return packetsSchema.parse(json).packets;
}

function soundFacts(streams: readonly ProbedStream[]): SoundFacts | null {
  const stream = streams.find((each) => each.codec_type === 'audio');
  const sampleRate = numberOf(stream?.sample_rate);
  if (!stream?.channels || !(sampleRate > 0)) return null;
  return { codec: stream.codec_name ?? 'unknown', channels: stream.channels, sampleRate };
}

/** Matroska's `00:00:05.040000000` in seconds. */
function clockTime(text: string | undefined): number {
  const parts = (text ?? '').split(':').map(Number);
  return parts.length === 3 ? parts.reduce((total, part) => total * 60 + part, 0) : Number.NaN;
}

function positive(value: number): Seconds | null {
  return Number.isFinite(value) && value > 0 ? seconds(value) : null;
}
