import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import { FRAME_RATE } from '../../shared/base/units.ts';
import { type ProbeSettings, runFfprobe } from './probe-run.ts';
import { numberOf, type ProbedFile, type ProbedStream, packetsSchema, probeSchema } from './probe-schema.ts';
import { fileAddress } from './run.ts';
import { topLevelBoxes } from './verify-atoms.ts';

export type ExpectedVariant = { readonly width: number; readonly height: number; readonly frames: number };

/** What a finished file was found to be. */
export type VerifiedVariant = { readonly seconds: number; readonly frames: number; readonly sizeBytes: number };

/** Half a millisecond: the finest step in which players and probes tell times. */
const TIME_STEP = 0.0005;

/** AAC comes in blocks of 1,024 samples; a file may say one block more than was put in. */
const SOUND_BLOCK = 1024 / 48_000;

/**
 * Proves by probing that a finished variant is what every platform expects.
 * Errors: `verify-failed`, naming each figure that is wrong; `cancelled`, `tool-missing`.
 */
export async function verifyVariant(
  path: string,
  expected: ExpectedVariant,
  settings: ProbeSettings,
): Promise<VerifiedVariant> {
  const what = ['-show_streams', '-show_format', '-show_entries', 'packet=codec_type,pts_time'];
  const { json, stderr } = await runFfprobe([...what, '-i', fileAddress(path)], settings);
  const probed = probeSchema.safeParse(json);
  if (!probed.success || probed.data.streams.length === 0) throw failed(path, [`it cannot be read: ${stderr.trim()}`]);
  const times = pictureTimes(json);
  const problems = [
    ...streamProblems(probed.data),
    ...pictureProblems(pictureOf(probed.data), expected),
    ...timeProblems(times, expected.frames),
    ...soundProblems(soundOf(probed.data), expected.frames / FRAME_RATE),
    ...boxProblems(await topLevelBoxes(path)),
  ];
  if (problems.length > 0) throw failed(path, problems);
  const { size } = await stat(path);
  return { seconds: numberOf(pictureOf(probed.data)?.duration), frames: times.length, sizeBytes: size };
}

function streamProblems({ streams }: ProbedFile): readonly string[] {
  const kinds = streams.map((stream) => stream.codec_type ?? 'unknown').join(', ');
  return kinds === 'video, audio' ? [] : [`streams are ${kinds}, expected video, audio`];
}

function pictureProblems(picture: ProbedStream | undefined, expected: ExpectedVariant): readonly string[] {
  if (!picture) return ['there is no picture'];
  const seconds = expected.frames / FRAME_RATE;
  return [
    ...differs('codec', picture.codec_name, 'h264'),
    ...differs('profile', picture.profile, 'High'),
    ...differs('pixel format', picture.pix_fmt, 'yuv420p'),
    ...differs('size', `${picture.width}x${picture.height}`, `${expected.width}x${expected.height}`),
    ...differs('pixel shape', picture.sample_aspect_ratio ?? '1:1', '1:1'),
    ...differs('colour range', picture.color_range, 'tv'),
    ...differs('colour matrix', picture.color_space, 'bt709'),
    ...differs('colour transfer', picture.color_transfer, 'bt709'),
    ...differs('colour primaries', picture.color_primaries, 'bt709'),
    ...differs('frame rate', picture.r_frame_rate, `${FRAME_RATE}/1`),
    ...differs('average frame rate', picture.avg_frame_rate, `${FRAME_RATE}/1`),
    ...differs('frames in the header', String(picture.nb_frames), String(expected.frames)),
    ...isNear('picture start', numberOf(picture.start_time), 0, TIME_STEP),
    ...isNear('picture length', numberOf(picture.duration), seconds, TIME_STEP),
  ];
}

function soundProblems(sound: ProbedStream | undefined, seconds: number): readonly string[] {
  if (!sound) return ['there is no sound'];
  return [
    ...differs('sound codec', sound.codec_name, 'aac'),
    ...differs('sample rate', String(sound.sample_rate), '48000'),
    ...differs('channels', String(sound.channels), '2'),
    ...isNear('sound start', numberOf(sound.start_time), 0, TIME_STEP),
    ...isNear('sound length', numberOf(sound.duration), seconds, SOUND_BLOCK),
  ];
}

/** Every frame is where it belongs: none missing, doubled or late. */
function timeProblems(times: readonly number[], frames: number): readonly string[] {
  if (times.length !== frames) return [`has ${times.length} frames, expected ${frames}`];
  const wrong = [...times]
    .sort((a, b) => a - b)
    .findIndex((time, index) => Math.abs(time - index / FRAME_RATE) > TIME_STEP);
  return wrong < 0 ? [] : [`frame ${wrong} is not at ${(wrong / FRAME_RATE).toFixed(3)} s`];
}

function boxProblems(boxes: readonly string[]): readonly string[] {
  const index = boxes.indexOf('moov');
  const isFast = index >= 0 && index < boxes.indexOf('mdat');
  return isFast ? [] : [`the index comes after the data (boxes ${boxes.join(', ')}), expected faststart`];
}

function pictureTimes(json: unknown): readonly number[] {
  const pictures = packetsSchema.parse(json).packets.filter((packet) => packet.codec_type === 'video');
  return pictures.map((packet) => numberOf(packet.pts_time));
}

function pictureOf({ streams }: ProbedFile): ProbedStream | undefined {
  return streams.find((stream) => stream.codec_type === 'video');
}

function soundOf({ streams }: ProbedFile): ProbedStream | undefined {
  return streams.find((stream) => stream.codec_type === 'audio');
}

function differs(what: string, found: string | undefined, expected: string): readonly string[] {
  return found === expected ? [] : [`${what} is ${found ?? 'unknown'}, expected ${expected}`];
}

function isNear(what: string, found: number, expected: number, tolerance: number): readonly string[] {
  return Math.abs(found - expected) <= tolerance ? [] : [`${what} is ${found} s, expected ${expected.toFixed(3)} s`];
}

function failed(path: string, problems: readonly string[]): StudioError {
  const message = `${basename(path)} is not as it must be: ${problems.join('; ')}. It was not kept; render it again.`;
  return new StudioError('verify-failed', message, { params: { file: path, problems: problems.join('; ') } });
}
