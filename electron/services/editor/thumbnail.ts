import { seconds } from '../../../shared/base/units.ts';
import type { MediaFacts } from '../../../shared/catalog/media-facts.ts';
import { flattenFilters } from '../../../shared/render/colour-filters.ts';
import { fitFilters } from '../../../shared/render/fit-filters.ts';
import { containSize } from '../../../shared/render/picture-geometry.ts';
import type { FfmpegTools } from '../../ffmpeg/locate.ts';
import { safeOptions } from '../../ffmpeg/media-input.ts';
import { pictureDemuxer } from '../../ffmpeg/probe-signature.ts';
import { runFfmpeg } from '../../ffmpeg/run.ts';
import { hashText } from '../../storage/hash-file.ts';
import type { EditorCache } from './editor-cache.ts';

export type PictureSource = { readonly path: string; readonly facts: Exclude<MediaFacts, { kind: 'audio' }> };

type ThumbnailPorts = { readonly tools: FfmpegTools; readonly cache: EditorCache; readonly signal: AbortSignal };

/** Goes up when thumbnails look different. */
const REVISION = 2;
const LONGEST_SIDE = 320;
/** Behind what is transparent: logos are white as often as black, and both can be told from this. */
const MIDDLE_GREY = { red: 124, green: 130, blue: 140 } as const;

/** The cached file of a small upright picture in true colours: of a photo itself, of a clip a moment after its start. */
export async function thumbnailFile(source: PictureSource, ports: ThumbnailPorts): Promise<string> {
  const { path, facts } = source;
  const { tools, cache, signal } = ports;
  const key = hashText(JSON.stringify(['thumbnail', REVISION, tools.ffmpeg.version, facts.hash]));
  const made = await cache.artefacts.get({
    key,
    extension: '.jpg',
    order: 1,
    make: async (target) => {
      const options = [
        '-map',
        '[small]',
        '-frames:v',
        '1',
        '-c:v',
        'mjpeg',
        '-q:v',
        '4',
        '-update',
        '1',
        '-f',
        'image2',
      ];
      await runFfmpeg(
        {
          inputs: [{ options: [...inputOptions(facts), '-noautorotate'], path }],
          filterGraph: thumbnailGraph(facts),
          outputs: [{ options, path: target }],
        },
        { tools, signal },
      );
    },
  });
  return made.path;
}

function thumbnailGraph(facts: PictureSource['facts']): string {
  const { picture } = facts;
  const size = containSize(picture, { width: LONGEST_SIDE, height: LONGEST_SIDE });
  const { hasAlpha } = picture;
  const flat = { input: '0:V:0', picture, background: MIDDLE_GREY, output: 'flat' };
  const opaque: PictureSource['facts'] = { ...facts, picture: { ...picture, hasAlpha: false } };
  const media = { facts: opaque, fit: 'cover', focus: { x: 0.5, y: 0.5 } } as const;
  const input = hasAlpha ? flat.output : flat.input;
  const fitted = [
    ...(hasAlpha ? flattenFilters(flat) : []),
    ...fitFilters({ media, size, flags: 'bicubic', input, output: 'fit' }),
  ];
  // JPEG is full-range BT.601 (JFIF); unless told, swscale leaves BT.709 numbers and reds turn orange.
  const jpeg = 'scale=in_color_matrix=bt709:out_color_matrix=bt601:in_range=tv:out_range=pc,format=yuvj420p';
  return [...fitted, `[fit]${jpeg}[small]`].join(';');
}

/** Clips often fade in from black: a second in, or the middle of a short one, shows more. */
function inputOptions(facts: PictureSource['facts']): readonly string[] {
  if (facts.kind === 'video') return [...safeOptions(), '-ss', Math.min(seconds(1), facts.duration / 2).toFixed(3)];
  const demuxer = pictureDemuxer(facts.picture.codec);
  return demuxer ? ['-f', demuxer] : safeOptions();
}
