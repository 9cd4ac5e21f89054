import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { FRAME_RATE } from '../../../shared/base/units.ts';
import { runFfmpeg } from '../../ffmpeg/run.ts';
import type { RenderPorts } from './render-ports.ts';

export type JoinedSegment = { readonly path: string; readonly frames: number };

export type JoinRequest = {
  readonly name: string;
  /** Files that we encoded ourselves, in order, with one encoder's settings and closed GOPs. */
  readonly segments: readonly JoinedSegment[];
  /** The whole variant's sound, encoded once. */
  readonly sound: string;
  readonly target: string;
};

/** Joins segments and sound by copying; no picture or sound is encoded again. Gives the command that ran. */
export async function joinVariant(request: JoinRequest, ports: RenderPorts): Promise<string> {
  const list = join(ports.workFolder, `${request.name}.ffconcat`);
  const lines = request.segments.flatMap(({ path, frames }) => [
    `file 'file:${path.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`,
    // Said exactly: a file's own header rounds its length up to milliseconds (mvhd), which moves all that follow.
    `duration ${(frames / FRAME_RATE).toFixed(6)}`,
  ]);
  await writeFile(list, ['ffconcat version 1.0', ...lines, ''].join('\n'));
  const { command } = await runFfmpeg(
    {
      inputs: [
        // safe=0 lets the list name absolute paths; the list is ours, never a user's file.
        { options: ['-f', 'concat', '-safe', '0'], path: list },
        { options: [], path: request.sound },
      ],
      filterGraph: null,
      outputs: [
        {
          options: [
            ...['-map', '0:v', '-map', '1:a', '-c', 'copy'],
            ...['-fflags', '+bitexact', '-map_metadata', '-1', '-map_chapters', '-1'],
            ...['-movflags', '+faststart', '-video_track_timescale', '15360', '-f', 'mp4'],
          ],
          path: request.target,
        },
      ],
    },
    { tools: ports.tools, signal: ports.signal },
  );
  return command;
}
