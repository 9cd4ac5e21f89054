import { captionWords } from '../../electron/services/caption-words.ts';
import { layOutCaptions } from '../../electron/services/lay-out-captions.ts';
import type { StudioText } from '../../electron/services/studio-text.ts';
import type { Ratio } from '../../shared/base/ratio.ts';
import type { Campaign } from '../../shared/campaign/campaign-schema.ts';
import type { Rect } from '../../shared/captions/laid-out-caption.ts';
import type { Finding } from '../../shared/check/finding.ts';
import { rulesInForce } from '../../shared/check/rules-in-force.ts';
import type { Market } from '../../shared/locale/market-schema.ts';
import { createTexts } from '../../shared/locale/texts.ts';
import { relayTemplate } from '../../shared/template/relay-template.ts';
import { type CaptionLayouts, safeArea } from '../../shared/timeline/build-timeline.ts';
import { readAsset, shippedTemplate, shippedTexts } from '../setup/assets.ts';
import { shippedRules } from '../setup/rules.ts';

const rules = shippedRules();
const document = readAsset('samples/kettle.fifteen/campaign.json') as Campaign;
const [kettle] = document.products;
if (!kettle) throw new Error('the sample has no product');
const product = { ...kettle, saleEnds: '2026-12-24' };

type Wanted = { readonly template: string; readonly style: string; readonly market: Market; readonly ratio?: Ratio };

type LaidOut = {
  readonly safeZone: Rect;
  readonly layouts: readonly CaptionLayouts[];
  readonly findings: readonly Finding[];
};

/** A shipped template's captions with the sample product in a market, laid out by the real fonts. */
export function layOutTemplate(
  { template: id, style: styleName, market, ratio = '9:16' }: Wanted,
  text: StudioText,
): LaidOut {
  const template = relayTemplate(shippedTemplate(id), ratio);
  const style = template.styles[styleName];
  if (!style) throw new Error(`no style ${styleName}`);
  const scope = { product: product.id, market: market.id, hook: null, rules: rulesInForce(rules, market, document) };
  const templateTexts = shippedTexts(id);
  const { sourceLocale } = document;
  const words = captionWords({
    document,
    template,
    product,
    market,
    scope,
    campaignTexts: {},
    templateTexts,
    texts: createTexts({ market, sourceLocale, campaign: {}, template: templateTexts }),
    captionsStatus: {},
  });
  const { palette } = style;
  const safeZone = safeArea(template, market.direction);
  const place = { style, palette, canvasWidth: template.canvas.width, safeZone, market, scope, ownFonts: [] };
  const done = layOutCaptions({ ...place, captions: words.captions }, text);
  return { safeZone, layouts: done.layouts, findings: [...words.findings, ...done.findings] };
}
