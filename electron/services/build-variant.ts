import type { ContentHash } from '../../shared/base/units.ts';
import type { VariantIds } from '../../shared/campaign/variant-ids.ts';
import type { LaidOutCaption } from '../../shared/captions/laid-out-caption.ts';
import type { MediaFacts } from '../../shared/catalog/media-facts.ts';
import { ratingOf } from '../../shared/catalog/product-rating.ts';
import { checkChoices } from '../../shared/check/check-choices.ts';
import { checkFills } from '../../shared/check/check-fills.ts';
import { checkMedia } from '../../shared/check/check-media.ts';
import { type CheckScope, findingIn } from '../../shared/check/check-scope.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { priceIn } from '../../shared/locale/format-price.ts';
import type { Market } from '../../shared/locale/market-schema.ts';
import { createTexts, type Texts } from '../../shared/locale/texts.ts';
import type { Cue } from '../../shared/render/srt.ts';
import { givenFills } from '../../shared/template/fill-slots.ts';
import { type Instance, instantiate } from '../../shared/template/instantiate.ts';
import type { Template } from '../../shared/template/template-schema.ts';
import { buildTimeline, safeArea, type TimelineRequest } from '../../shared/timeline/build-timeline.ts';
import { colouredStyle } from '../../shared/timeline/coloured-style.ts';
import type { Timeline } from '../../shared/timeline/timeline.ts';
import { type BrandFont, loadBrandFonts, usableFonts } from './brands/brand-fonts.ts';
import { captionWords } from './caption-words.ts';
import { checkRules, openRuleBook, type RuleBook } from './check-rules.ts';
import { type ChosenVariant, idsOf } from './choose-variants.ts';
import { layOutCaptions, type SpokenCaption } from './lay-out-captions.ts';
import type { LoadedCampaign } from './load-campaign.ts';
import { campaignUses, type LoadedMedia, loadMedia, productUses } from './load-media.ts';
import { postWords } from './post-words.ts';
import type { Studio } from './studio.ts';
import type { StudioText } from './studio-text.ts';

/** A caption with its words and its layouts: none where it is empty, one for each second of a countdown. */
export type ShownCaption = SpokenCaption & { readonly states: readonly LaidOutCaption[] };

/** One variant as data, with all that was found about it. */
export type BuiltVariant = VariantIds & {
  /** The template with its scenes and captions as this variant shows them. */
  readonly template: Template;
  /** The frame that becomes the cover picture. */
  readonly cover: number;
  /** Null where an error stands in the way. */
  readonly timeline: Timeline | null;
  readonly findings: readonly Finding[];
  readonly cues: readonly Cue[];
  /** What fills each media slot, by slot id; also where the variant is blocked. */
  readonly fills: Instance['fills'];
  /** What each caption says and how it is laid out; also where the variant is blocked. */
  readonly captions: readonly ShownCaption[];
  /** Every file that it is made from. */
  readonly inputs: readonly { readonly file: string; readonly hash: ContentHash }[];
  /** Where each of these lies on this machine. */
  readonly mediaPaths: ReadonlyMap<ContentHash, string>;
};

/** Builds the chosen variants and keeps all of them; for large batches see `openVariantBuilder`. */
export async function buildVariants(
  studio: Studio,
  campaign: LoadedCampaign,
  chosen: readonly ChosenVariant[],
  signal: AbortSignal,
): Promise<readonly BuiltVariant[]> {
  const build = await openVariantBuilder(studio, { campaign, chosen, signal });
  return chosen.map(build);
}

type BuilderRequest = {
  readonly campaign: LoadedCampaign;
  readonly chosen: readonly ChosenVariant[];
  readonly signal: AbortSignal;
};

/** Finds and probes the media of the chosen variants once for all; each variant is then computed when it is asked for. */
export async function openVariantBuilder(
  studio: Studio,
  { campaign, chosen, signal }: BuilderRequest,
): Promise<(variant: ChosenVariant) => BuiltVariant> {
  const products = [...new Set(chosen.map((variant) => variant.product))];
  const uses = [...campaignUses(campaign.document), ...products.flatMap(productUses)];
  const { folder, brandFiles: elsewhere, document } = campaign;
  const media = await loadMedia({ folder, elsewhere, uses, index: await studio.media(), signal });
  const facts = new Map(
    [...media].flatMap(([file, each]) => (each.kind === 'loaded' ? [[file, each.facts] as const] : [])),
  );
  const text = await studio.text();
  const fonts = await loadBrandFonts({ folder, elsewhere, files: document.brand?.fonts ?? [] }, text);
  const book = openRuleBook(studio, document);
  const context = { campaign, media, facts, text, fonts, book, textsOf: openTexts(campaign) };
  return (variant) => {
    signal.throwIfAborted();
    return buildVariant(variant, context);
  };
}

/** The texts of a market, put together once for all products. */
function openTexts({ document, campaignTexts, templateTexts }: LoadedCampaign): (market: Market) => Texts {
  const known = new Map<string, Texts>();
  return (market) => {
    const { sourceLocale } = document;
    const texts =
      known.get(market.id) ?? createTexts({ market, sourceLocale, campaign: campaignTexts, template: templateTexts });
    known.set(market.id, texts);
    return texts;
  };
}

type BuildContext = {
  readonly campaign: LoadedCampaign;
  readonly media: ReadonlyMap<string, LoadedMedia>;
  readonly facts: ReadonlyMap<string, MediaFacts>;
  readonly text: StudioText;
  readonly fonts: readonly BrandFont[];
  readonly book: RuleBook;
  readonly textsOf: (market: Market) => Texts;
};

function buildVariant(chosen: ChosenVariant, context: BuildContext): BuiltVariant {
  const { product, market, hook } = chosen;
  const { campaign, media, facts, text, fonts, book } = context;
  const { document } = campaign;
  const scope: CheckScope = { ...idsOf(chosen), rules: book.inForce(market) };
  const instance = instantiate({
    template: campaign.template,
    campaign: document,
    product,
    market: market.id,
    hook,
    media: facts,
  });
  const { template, cover } = instance;
  const named = namedFiles(instance, chosen, campaign);
  const spoken = captionWords({ ...campaign, template, product, market, texts: context.textsOf(market), scope });
  const captions = layOutCaptions(
    {
      captions: spoken.captions,
      style: instance.style,
      palette: instance.palette,
      canvasWidth: template.canvas.width,
      safeZone: safeArea(template, market.direction),
      market,
      scope,
      ownFonts: usableFonts(fonts),
    },
    text,
  );
  const files = named.flatMap((file) => (facts.has(file) ? [file] : []));
  const states = captions.layouts.map((each) => each.states);
  const checked = {
    ...chosen,
    campaign: document,
    instance,
    spoken: spoken.captions,
    states,
    files,
    media: facts,
    postText: () => postWords(campaign, chosen).text,
  };
  const early = [
    ...checkFiles(named, { media, scope }),
    ...checkFonts(fonts, scope),
    ...checkFills(instance.problems, scope),
    ...checkChoices({ campaign: document, template: campaign.template }, scope),
    ...spoken.findings,
    ...captions.findings,
    ...checkRules(checked, book, scope),
  ];
  const isBlocked = early.some((finding) => finding.severity === 'error');
  const request = isBlocked
    ? null
    : timelineRequest(instance, facts, {
        template,
        captions: captions.layouts,
        direction: market.direction,
        ...chosen,
      });
  const timeline = request && buildTimeline(request);
  return {
    ...idsOf(chosen),
    template,
    cover,
    timeline,
    findings: timeline ? [...early, ...checkMedia(filledScenes(timeline, instance, template), scope)] : early,
    cues: captions.cues,
    fills: instance.fills,
    captions: spoken.captions.map((each, index) => ({ ...each, states: states[index] ?? [] })),
    inputs: [...files.map((file) => ({ file, hash: hashOf(facts, file) })), ...fontInputs(fonts)],
    mediaPaths: pathsOf(files, media),
  };
}

/** Files that a variant shows or should show: named for it, or filled in by the template. */
function namedFiles(
  instance: Instance,
  { product, market, hook }: ChosenVariant,
  { document }: LoadedCampaign,
): readonly string[] {
  const { all, opening } = givenFills({ campaign: document, product, market: market.id, hook });
  const files = [
    ...[...Object.values(all), ...Object.values(opening)].map((fill) => fill.file),
    ...(product.media ?? []),
    ...[...instance.fills.values()].map((fill) => fill.file),
    ...(instance.music ? [instance.music.file] : []),
    ...(instance.voice ? [instance.voice.file] : []),
    ...(instance.soundLogo ? [instance.soundLogo.file] : []),
    ...instance.logos.map(({ file }) => file),
  ];
  return [...new Set(files)];
}

/** `media-unreadable`: files that are missing, or not what they pretend to be. */
function checkFiles(
  files: readonly string[],
  { media, scope }: { readonly media: BuildContext['media']; readonly scope: CheckScope },
): readonly Finding[] {
  return files.flatMap((file) => {
    const loaded = media.get(file);
    if (loaded?.kind !== 'failed') return [];
    const { error, use } = loaded;
    const message = error.message.startsWith(file) ? error.message : `${file} (${use}): ${error.message}`;
    return [findingIn(scope, { rule: 'media-unreadable', subject: file, message })];
  });
}

/** A font that cannot be read is an error: silently another one would speak for the brand. */
function checkFonts(fonts: readonly BrandFont[], scope: CheckScope): readonly Finding[] {
  return fonts.flatMap((each) =>
    each.kind === 'failed'
      ? [findingIn(scope, { rule: 'media-unreadable', subject: each.file, message: each.error.message })]
      : [],
  );
}

function fontInputs(fonts: readonly BrandFont[]): BuiltVariant['inputs'] {
  return fonts.flatMap((each) => (each.kind === 'loaded' ? [{ file: each.file, hash: each.font.hash }] : []));
}

type TimelineParts = Pick<TimelineRequest, 'template' | 'captions' | 'direction'> & ChosenVariant;

function timelineRequest(
  instance: Instance,
  facts: ReadonlyMap<string, MediaFacts>,
  { product, market, ...parts }: TimelineParts,
): TimelineRequest {
  const { template, palette, style, styleId, fills, music, voice, logos, soundLogo } = instance;
  const price = priceIn(product, market);
  const rating = ratingOf(product);
  const has = { price: price !== null, was: price?.was !== undefined, rating: rating !== null };
  const sound = music && facts.get(music.file);
  const spoken = voice && facts.get(voice.file);
  const notes = soundLogo && facts.get(soundLogo.file);
  return {
    ...parts,
    ...colouredStyle({ style, styleId, palette, stickers: template.stickers ?? [], has }),
    rating: rating ?? 0,
    media: fills,
    logos: logos.map(({ file, ...place }) => ({ ...place, media: hashOf(facts, file) })),
    soundLogo: soundLogo && notes && notes.kind !== 'image' ? { facts: notes, volume: soundLogo.volume } : null,
    music: music && sound && sound.kind !== 'image' ? { facts: sound, trimStart: music.trimStart } : null,
    voice: voice && spoken && spoken.kind !== 'image' ? { facts: spoken, choice: voice } : null,
  };
}

function filledScenes(timeline: Timeline, { fills }: Instance, { canvas }: TimelineRequest['template']) {
  const fileOf = (slot: string) => fills.get(slot)?.file ?? slot;
  const scenes = timeline.scenes.flatMap((scene) => {
    const panes = (scene.layout?.panes ?? []).map(({ slot, media, area }) => {
      return { scene: { ...scene, media }, file: fileOf(slot), size: area };
    });
    const isWhole = !panes.some(({ scene: pane }) => pane.media === scene.media);
    return [...(isWhole ? [{ scene, file: fileOf(scene.slot) }] : []), ...panes];
  });
  return { scenes, canvas };
}

function hashOf(facts: ReadonlyMap<string, MediaFacts>, file: string): ContentHash {
  const found = facts.get(file);
  if (!found) throw new Error(`no facts of ${file}`);
  return found.hash;
}

function pathsOf(files: readonly string[], media: BuildContext['media']): ReadonlyMap<ContentHash, string> {
  return new Map(
    files.flatMap((file) => {
      const loaded = media.get(file);
      return loaded?.kind === 'loaded' ? [[loaded.facts.hash, loaded.path] as const] : [];
    }),
  );
}
