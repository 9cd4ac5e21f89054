import { z } from 'zod';

/** Figures come as text, as numbers or as "N/A", by field and by version. */
const figure = z.union([z.string(), z.number()]).optional();

const sideDataSchema = z.looseObject({
  side_data_type: z.string().optional(),
  displaymatrix: z.string().optional(),
  rotation: z.number().optional(),
});

/** One stream as ffprobe 4.0 to 8 describe it. */
export const streamSchema = z.looseObject({
  index: z.number(),
  codec_type: z.string().optional(),
  codec_name: z.string().optional(),
  profile: z.string().optional(),
  width: z.number().optional(),
  height: z.number().optional(),
  pix_fmt: z.string().optional(),
  sample_aspect_ratio: z.string().optional(),
  color_range: z.string().optional(),
  color_space: z.string().optional(),
  color_transfer: z.string().optional(),
  color_primaries: z.string().optional(),
  avg_frame_rate: z.string().optional(),
  r_frame_rate: z.string().optional(),
  start_time: figure,
  duration: figure,
  nb_frames: figure,
  channels: z.number().optional(),
  sample_rate: figure,
  tags: z.record(z.string(), z.string()).optional(),
  disposition: z.record(z.string(), z.number()).optional(),
  side_data_list: z.array(sideDataSchema).optional(),
});

export const probeSchema = z.looseObject({
  streams: z.array(streamSchema).default([]),
  format: z.looseObject({ format_name: z.string().optional(), duration: figure, start_time: figure }).optional(),
});

export const packetsSchema = z.looseObject({
  packets: z
    .array(
      z.looseObject({ codec_type: z.string().optional(), pts_time: figure, dts_time: figure, duration_time: figure }),
    )
    .default([]),
});

export type ProbedStream = z.infer<typeof streamSchema>;
export type ProbedFile = z.infer<typeof probeSchema>;

/** A figure of ffprobe's as a number; NaN where it does not know. */
export function numberOf(value: string | number | undefined): number {
  return value === undefined ? Number.NaN : Number(value);
}

/** `30000/1001` as a number; 0 where unknown. */
export function ratioOf(text: string | undefined): number {
  const [over, under] = (text ?? '').split(/[/:]/).map(Number);
  return over && under ? over / under : 0;
}
