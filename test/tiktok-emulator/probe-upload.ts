import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findTools } from '../../electron/ffmpeg/locate.ts';
import type { FailReason } from './faults.ts';

/** What the received file is; `reason` when TikTok would refuse it whoever sent it. */
export type ProbedUpload = {
  readonly reason: FailReason | null;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
};

const CODECS = ['h264', 'hevc', 'vp8', 'vp9'];
const CONTAINERS = /mp4|mov|webm/;
const RATES = { least: 23, most: 60 };
const PIXELS = { least: 360, most: 4096 };
/** Rounding of a file's rate as programs write it: 59.94 as 60.0001, 23.976 as 22.99. */
const RATE_SLACK = 0.02;

const NOTHING = { seconds: 0, width: 0, height: 0 };

/** Asks a real ffprobe, as TikTok checks the file after it has come (media-transfer-guide, "Video restrictions"). */
export function realProbe(): (file: string) => Promise<ProbedUpload> {
  let ffprobe: Promise<string> | null = null;
  return async (file) => {
    ffprobe ??= findTools({ env: process.env }).then((tools) => tools.ffprobe.path);
    return probeUpload(await ffprobe, file);
  };
}

async function probeUpload(ffprobe: string, file: string): Promise<ProbedUpload> {
  const found = await readFacts(ffprobe, file);
  if (!found) return { reason: 'file_format_check_failed', ...NOTHING };
  const { container, codec, rate, ...size } = found;
  return { reason: faultOf({ container, codec, rate, ...size }), ...size };
}

type Facts = {
  readonly container: string;
  readonly codec: string;
  readonly rate: number;
  readonly seconds: number;
  readonly width: number;
  readonly height: number;
};

function faultOf({ container, codec, rate, width, height }: Facts): FailReason | null {
  if (!CONTAINERS.test(container) || !CODECS.includes(codec)) return 'file_format_check_failed';
  if (rate < RATES.least - RATE_SLACK || rate > RATES.most + RATE_SLACK) return 'frame_rate_check_failed';
  if ([width, height].some((side) => side < PIXELS.least || side > PIXELS.most)) return 'picture_size_check_failed';
  return null;
}

type ProbeJson = {
  readonly format?: { readonly format_name?: string; readonly duration?: string };
  readonly streams?: readonly {
    readonly codec_name?: string;
    readonly width?: number;
    readonly height?: number;
    readonly avg_frame_rate?: string;
  }[];
};

async function readFacts(ffprobe: string, file: string): Promise<Facts | null> {
  const args = ['-v', 'error', '-print_format', 'json', '-protocol_whitelist', 'file', '-show_format', '-show_streams'];
  try {
    const { stdout } = await promisify(execFile)(ffprobe, [...args, '-select_streams', 'v:0', file]);
    const { format, streams } = JSON.parse(stdout) as ProbeJson;
    const stream = streams?.[0];
    if (!stream) return null;
    const [frames = 0, seconds = 1] = (stream.avg_frame_rate ?? '').split('/').map(Number);
    return {
      container: format?.format_name ?? '',
      codec: stream.codec_name ?? '',
      rate: frames / seconds,
      seconds: Number(format?.duration ?? 0),
      width: stream.width ?? 0,
      height: stream.height ?? 0,
    };
  } catch {
    return null; // ffprobe refuses what is no media file: that is the answer.
  }
}
