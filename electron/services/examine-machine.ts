import { DEFAULT_RATIO } from '../../shared/base/ratio.ts';
import { StudioError } from '../../shared/base/studio-error.ts';
import { type DoctorReport, examine } from '../ffmpeg/doctor.ts';
import type { FfmpegTools } from '../ffmpeg/locate.ts';
import { findSpeakers } from '../speech/find-engine.ts';
import { findWhisper } from '../speech/whisper.ts';
import { brandsFolder } from './brands/brand-shelf.ts';
import { examineEncoders } from './encoder-verdicts.ts';
import { outputSize } from './plan-variants.ts';
import type { Studio } from './studio.ts';

/** A missing hardware encoder is no fault: software always serves. */
export type MachineReport = DoctorReport & {
  readonly encoders: Awaited<ReturnType<typeof examineEncoders>>;
  /** Programs that read captions out, by name; null: not here, which is no fault either. */
  readonly speakers: ReturnType<typeof findSpeakers>;
  /** What hears captions in speech; null: not here, which is no fault. */
  readonly whisper: string | null;
  /** Where the user's own templates lie. */
  readonly templates: string;
  /** Where the user's brands lie. */
  readonly brands: string;
};

/** Finds the tools and tries everything that rendering needs of them; a missing tool is part of the report. */
export async function examineMachine(studio: Studio, signal: AbortSignal): Promise<MachineReport> {
  const tools = await findOrExplain(studio);
  const report = await examine({
    tools,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
    signal,
  });
  const speakers = findSpeakers(studio);
  const folders = {
    speakers,
    whisper: findWhisper(studio),
    templates: studio.templates.ownFolder,
    brands: brandsFolder(studio),
  };
  if (!('ffmpeg' in tools)) return { ...report, ...folders, encoders: [] };
  return {
    ...report,
    ...folders,
    encoders: await examineEncoders(studio, { tools, size: outputSize('standard', DEFAULT_RATIO), signal }),
  };
}

async function findOrExplain(studio: Studio): Promise<FfmpegTools | StudioError> {
  try {
    return await studio.tools();
  } catch (error) {
    if (error instanceof StudioError && error.code === 'tool-missing') return error;
    throw error;
  }
}
