import type { Ratio } from '../../../shared/base/ratio.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { baseLanguage, languageChain } from '../../../shared/locale/text-locales.ts';
import { templateFaults } from '../../../shared/template/cross-check.ts';
import { relayTemplate } from '../../../shared/template/relay-template.ts';
import { openVariantBuilder } from '../build-variant.ts';
import { type Choice, chooseMarkets, chooseVariants } from '../choose-variants.ts';
import { fillWithSample } from '../sample-campaign.ts';
import type { Studio } from '../studio.ts';
import { openGivenTemplate } from './open-given.ts';
import { requireSoundTemplate, type TemplateContent } from './template-folder.ts';

/** What was found about a template; it is sound, or there would be no report. */
export type TemplateReport = {
  readonly id: string;
  readonly revision: number;
  readonly ratio: Ratio;
  /** What is wrong on the canvas of that shape; places under `ratios` mend it. Empty on its own canvas. */
  readonly relaid: readonly string[];
  readonly styles: readonly string[];
  /** Markets that it was laid out in, with the sample product, and those whose language it has no words in. */
  readonly markets: readonly string[];
  readonly untranslated: readonly string[];
  readonly findings: readonly Finding[];
};

/** Rules about products, prices and rights say nothing of a template. */
const AREAS: readonly string[] = ['project', 'text', 'readability', 'content'];

export type TemplateCheck = {
  /** Folder, packed file or id. */
  readonly given: string;
  /** Where it is laid out; `all` for every market whose language it has words in. */
  readonly markets: Choice;
  /** The shape that it is laid out for. */
  readonly ratio: Ratio;
};

/** Holds a template to its schema and to itself, then lays it out in markets and styles. Throws what `requireSoundTemplate` does. */
export async function checkTemplate(
  studio: Studio,
  { given, markets: wanted, ratio }: TemplateCheck,
  signal: AbortSignal,
): Promise<TemplateReport> {
  const content = requireSoundTemplate(await openGivenTemplate(studio, given, signal));
  const { template, texts } = content;
  const relaid = templateFaults(relayTemplate(template, ratio), texts['en'] ?? {});
  const untranslated = untranslatedMarkets(studio, content);
  const asked = wanted === 'all' ? studio.markets : chooseMarkets(wanted, studio.markets);
  const markets = asked.map(({ id }) => id).filter((id) => wanted !== 'all' || !untranslated.includes(id));
  const campaign = await fillWithSample(studio, content);
  const areas = new Map(studio.rules.map(({ id, area }) => [id, area]));
  const styles = Object.keys(template.styles);
  const findings: Finding[] = [];
  for (const style of styles) {
    const document = { ...campaign.document, style, ratio };
    const chosen = chooseVariants(document, { products: 'all', markets, hooks: 'all' }, studio.markets);
    const build = await openVariantBuilder(studio, { campaign: { ...campaign, document }, chosen, signal });
    const found = chosen.flatMap((variant) => build(variant).findings);
    findings.push(...found.filter(({ rule }) => AREAS.includes(areas.get(rule) ?? '')));
  }
  const { id, revision } = template;
  return { id, revision, ratio, relaid, styles, markets, untranslated, findings };
}

/** English serves everywhere, so a market without words of its own is shown all the same; its author should know. */
function untranslatedMarkets({ markets }: Studio, { texts }: TemplateContent): readonly string[] {
  const hasWords = (locale: string, language: string): boolean =>
    texts[locale] !== undefined && baseLanguage(locale) === baseLanguage(language);
  return markets
    .filter((market) => !languageChain(market).some((locale) => hasWords(locale, market.id)))
    .map(({ id }) => id);
}
