import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { FRAME_RATE } from '../../../shared/base/units.ts';
import { choicesFor } from '../../../shared/campaign/choices.ts';
import type { CaptionTimes } from '../../../shared/campaign/put-caption-times.ts';
import { OWN_OPENING } from '../../../shared/campaign/variant-ids.ts';
import { captionsFromSpeech, type SpeechCaption } from '../../../shared/captions/captions-from-speech.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import { baseLanguage, sharedLocale } from '../../../shared/locale/text-locales.ts';
import { END_CARD_CAPTION } from '../../../shared/template/end-card.ts';
import { sceneSpans } from '../../../shared/template/retime.ts';
import type { Template } from '../../../shared/template/template-schema.ts';
import { speechSound } from '../../ffmpeg/speech-sound.ts';
import { hearWords } from '../../speech/whisper.ts';
import { requireMediaFile, resolveCampaignFile } from '../../storage/campaign-path.ts';
import { buildVariants } from '../build-variant.ts';
import { chooseVariants } from '../choose-variants.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import type { Studio } from '../studio.ts';

export type SpeechCaptionsRequest = {
  readonly market: string;
  /** Null for the campaign's first product. */
  readonly product: string | null;
  /** A file in which somebody speaks; null for the voice of the market. */
  readonly media: string | null;
  /** Frame of the film at which `media` starts. */
  readonly start: number;
  readonly model: string;
  /** whisper-cli, by name or path; null to look for it. */
  readonly program: string | null;
  /** Share done, 0 to 1. */
  readonly onProgress: (fraction: number) => void;
};

/** What speech would change in a market's captions: their texts in one file of `captions/`, and their times. */
export type SpeechCaptionsPlan = {
  readonly market: string;
  /** The file of texts that would be written. */
  readonly locale: string;
  readonly changes: readonly SpeechCaption[];
  readonly times: readonly CaptionTimes[];
};

/** Hears a market's voice, or another file, and says what its captions would be. Nothing is changed. Errors as of `hearWords`. */
export async function planSpeechCaptions(
  studio: Studio,
  campaign: LoadedCampaign,
  { request, signal }: { readonly request: SpeechCaptionsRequest; readonly signal: AbortSignal },
): Promise<SpeechCaptionsPlan> {
  const products = request.product === null ? 'all' : [request.product];
  const [chosen] = chooseVariants(
    campaign.document,
    { markets: [request.market], products, hooks: [OWN_OPENING] },
    studio.markets,
  );
  if (!chosen) throw new Error('a market that was asked for is chosen or refused');
  const { market } = chosen;
  const sound = await soundOf(campaign, { ...request, product: chosen.product.id });
  const [variant] = await buildVariants(studio, campaign, [chosen], signal);
  if (!variant) throw new Error('a chosen variant is built');
  const { template } = variant;
  const film = template.canvas.frames;
  const heard = await hear(studio, { ...request, ...sound, locale: market.id, film }, signal);
  const words = heard.map((word) => ({ ...word, from: word.from + sound.start })).filter(({ from }) => from < film);
  if (words.length === 0) {
    const message = `Nobody is heard to speak in ${sound.name}, so the captions stay as they are.`;
    throw new StudioError('bad-input', message, { params: { file: sound.name } });
  }
  const captions = variant.captions.flatMap(({ caption: { id, content, from, frames }, words: said }) =>
    content.kind === 'text' && said.kind === 'text' && id !== END_CARD_CAPTION
      ? [{ id, key: content.key, text: said.text, from, frames }]
      : [],
  );
  const changes = captionsFromSpeech(captions, words, film);
  return {
    market: market.id,
    locale: localeFor(market, campaign, studio.markets),
    changes,
    times: changes.map((change) => timesOf(change, template)),
  };
}

type Sound = { readonly path: string; readonly name: string; readonly start: number };

async function soundOf(
  { folder, document }: LoadedCampaign,
  { media, market, product, start }: SpeechCaptionsRequest,
): Promise<Sound> {
  if (media !== null) {
    await requireMediaFile(media, media);
    return { path: path.resolve(media), name: media, start };
  }
  const { voice } = choicesFor(document, { market, product: product ?? '', hook: null });
  if (voice) {
    const found = await resolveCampaignFile({ folder, file: voice.file, use: 'voice' });
    return { path: found, name: voice.file, start: voice.start ?? 0 };
  }
  const message = `${market} has no voice. Give it one, or name a file in which somebody speaks.`;
  throw new StudioError('bad-input', message, { params: { market } });
}

type Hearing = Pick<SpeechCaptionsRequest, 'model' | 'program' | 'onProgress'> &
  Sound & { readonly locale: string; readonly film: number };

async function hear(studio: Studio, hearing: Hearing, signal: AbortSignal) {
  const { path: file, name, start, film, locale, model, program, onProgress } = hearing;
  const facts = await (await studio.media()).facts(file, signal);
  if (facts.kind === 'image' || facts.sound === null) {
    throw new StudioError('not-media', `${name} has no sound, so nobody is heard in it.`, { params: { file: name } });
  }
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-heard-'));
  try {
    const target = path.join(folder, 'speech.wav');
    const seconds = (film - start) / FRAME_RATE;
    await speechSound({ path: file, target, seconds }, { tools: await studio.tools(), signal });
    const listening = { program, model, sound: target, locale, folder, signal, onProgress };
    return (await hearWords(listening, studio)).words;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The language's own file, unless other markets of the campaign read it too, or this market has one for itself. */
function localeFor(market: Market, { document, campaignTexts }: LoadedCampaign, known: readonly Market[]): string {
  const shared = sharedLocale(market);
  const language = baseLanguage(market.id);
  const others = document.markets.filter((id) => id !== market.id && baseLanguage(id) === language);
  const isShared = others.some((id) => known.some((each) => each.id === id && sharedLocale(each) === shared));
  return campaignTexts[market.id] || isShared ? market.id : shared;
}

/** Times as the document holds them: frames after the start of a scene, so that they move with it. */
function timesOf({ caption, after }: SpeechCaption, { scenes, canvas }: Template): CaptionTimes {
  const spans = sceneSpans(scenes, canvas.frames);
  const scene = spans.findLast(({ from }) => from <= after.from) ?? spans[0];
  if (!scene) throw new Error('a template has scenes');
  const timing = { scene: scene.id, from: after.from - scene.from, frames: after.frames, words: [...after.words] };
  return { caption, timing };
}
