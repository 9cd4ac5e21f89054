import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DEFAULT_RATIO, type Ratio } from '../../shared/base/ratio.ts';
import { StudioError } from '../../shared/base/studio-error.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { checkFinished } from '../../shared/check/check-finished.ts';
import { checkPlacedFile } from '../../shared/check/check-placements.ts';
import { type CheckScope, figureIn } from '../../shared/check/check-scope.ts';
import { findFlashes, type SmallFilm } from '../../shared/check/find-flashes.ts';
import type { Finding } from '../../shared/check/finding.ts';
import type { Placement } from '../../shared/check/placement-schema.ts';
import { opensWhite } from '../../shared/check/white-opening.ts';
import { type InspectionLimits, inspectVideo } from '../ffmpeg/inspect-video.ts';
import { statOrNull } from '../storage/cache-entries.ts';
import type { CheckReport, CheckRequest } from './check-campaign.ts';
import { openRuleBook } from './check-rules.ts';
import { type ChosenVariant, chooseVariants, idsOf } from './choose-variants.ts';
import { inFormat, rendersFolder } from './export-format.ts';
import { loadCampaign } from './load-campaign.ts';
import { variantFiles } from './output-folder.ts';
import { probeFile } from './probe-file.ts';
import type { Studio } from './studio.ts';

/** `out` is where the videos lie; null for `renders` in the campaign's folder. */
type FinishedRequest = Omit<CheckRequest, 'isQuick'> & { readonly out: string | null };

/** Looks at the finished videos of the chosen variants; those that are not rendered yet are left out. Throws `file-missing`. */
export async function checkFinishedVideos(
  studio: Studio,
  request: FinishedRequest,
  signal: AbortSignal,
): Promise<CheckReport> {
  const own = await loadCampaign(studio, request.folder);
  const { document, folder, template } = inFormat(own, request.format);
  const out = path.resolve(request.out ?? rendersFolder(folder, own.document, request.format));
  const files = chooseVariants(document, request, studio.markets).map((variant) => ({
    variant,
    file: variantFiles(out, idsOf(variant)).video,
  }));
  const { ratio = DEFAULT_RATIO } = document;
  const book = openRuleBook(studio, document);
  const work = await mkdtemp(path.join(tmpdir(), 'fifteen-finished-'));
  const findings: Finding[] = [];
  let variants = 0;
  try {
    for (const { variant, file } of files) {
      if (!(await statOrNull(file))) continue;
      variants += 1;
      const scope = { ...idsOf(variant), rules: book.inForce(variant.market) };
      const shown = path.relative(out, file).split(path.sep).join('/');
      const job = { file, shown, work, frames: template.canvas.frames, placements: book.placements, ratio };
      findings.push(...(await checkOne(studio, { ...job, scope }, signal)));
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
  if (variants === 0)
    throw nothingFinished(
      out,
      files.map(({ variant }) => variant),
    );
  return { campaign: document.name, variants, findings };
}

type FinishedVideo = {
  readonly file: string;
  readonly shown: string;
  readonly work: string;
  readonly frames: number;
  readonly placements: readonly Placement[];
  /** The shape that it was rendered for. */
  readonly ratio: Ratio;
  readonly scope: CheckScope;
};

async function checkOne(studio: Studio, video: FinishedVideo, signal: AbortSignal): Promise<readonly Finding[]> {
  const { file, shown, work, scope } = video;
  const smallFile = path.join(work, 'small.rgb');
  const limits = limitsIn(scope);
  const request = { file, smallFile, frames: video.frames, limits };
  const { film, ...seen } = await inspectVideo(request, { tools: await studio.tools(), signal });
  const flash = (name: string): number => figureIn(scope, 'flashing', name);
  const flashes = findFlashes(film, {
    perSecond: flash('perSecond'),
    change: flash('change'),
    darkest: flash('darkest'),
    area: flash('area'),
  });
  return [
    ...checkFinished({ file: shown, flashes, ...seen }, scope),
    ...(await checkPlaced(studio, { ...video, film }, signal)),
  ];
}

async function checkPlaced(
  studio: Studio,
  video: FinishedVideo & { readonly film: SmallFilm },
  signal: AbortSignal,
): Promise<readonly Finding[]> {
  const { file, shown, placements, ratio, scope } = video;
  if (placements.length === 0) return [];
  const [facts, { size: bytes }] = await Promise.all([probeFile(studio, file, signal), stat(file)]);
  if (facts.kind !== 'video') return [];
  const { width, height } = facts.picture;
  const seconds = facts.duration;
  const white = (name: string): number => figureIn(scope, 'placement-white', name);
  const isWhite = opensWhite(video.film, { frames: white('frames'), share: white('share'), level: white('level') });
  return checkPlacedFile(placements, { file: shown, ratio, width, height, seconds, bytes, isWhite }, scope);
}

function limitsIn(scope: CheckScope): InspectionLimits {
  const black = (name: string): number => figureIn(scope, 'black-frames', name);
  const frozen = (name: string): number => figureIn(scope, 'frozen-frames', name);
  const silent = (name: string): number => figureIn(scope, 'silence', name);
  return {
    black: { seconds: black('seconds'), share: black('share'), level: black('level') },
    frozen: { seconds: frozen('seconds'), noise: frozen('noise') },
    silent: { seconds: silent('seconds'), dB: silent('dB') },
  };
}

function nothingFinished(out: string, [first]: readonly ChosenVariant[]): StudioError {
  const example = first ? `, such as ${variantName(idsOf(first))}.mp4` : '';
  const message = `There is no finished video in ${out}${example}. Render first, or name the folder with --out.`;
  return new StudioError('file-missing', message, { params: { path: out } });
}
