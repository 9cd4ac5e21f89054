import { StudioError } from '../../shared/base/studio-error.ts';
import { type DoctorReport, examine } from '../ffmpeg/doctor.ts';
import type { FfmpegTools } from '../ffmpeg/locate.ts';
import type { Studio } from './studio.ts';

/** Finds the tools and tries everything that rendering needs of them; a missing tool is part of the report. */
export async function examineMachine(studio: Studio, signal: AbortSignal): Promise<DoctorReport> {
  const tools = await findOrExplain(studio);
  return examine({ tools, node: process.version, platform: `${process.platform} ${process.arch}`, signal });
}

async function findOrExplain(studio: Studio): Promise<FfmpegTools | StudioError> {
  try {
    return await studio.tools();
  } catch (error) {
    if (error instanceof StudioError && error.code === 'tool-missing') return error;
    throw error;
  }
}
