import { frames } from '../../../shared/base/units.ts';
import type { LaidOutCaption } from '../../../shared/captions/laid-out-caption.ts';
import { productSchema } from '../../../shared/catalog/product-schema.ts';
import { checkVariant } from '../../../shared/check/check-variant.ts';
import { claimWordsSchema, compileClaimWords } from '../../../shared/check/claim-words.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { compileLabels } from '../../../shared/check/label-patterns.ts';
import { rulesInForce } from '../../../shared/check/rules-in-force.ts';
import type { CheckedCaption, CheckedScene, VariantFacts } from '../../../shared/check/variant-facts.ts';
import { priceIn, priceTexts } from '../../../shared/locale/format-price.ts';
import { unitPriceText } from '../../../shared/locale/unit-price.ts';
import { readAsset, shippedMarkets } from '../../setup/assets.ts';
import { campaignWith, shippedRules } from '../../setup/rules.ts';

const rules = shippedRules();
const claimWords = compileClaimWords(claimWordsSchema.parse(readAsset('claim-words.json')));
const markets = shippedMarkets();
const labels = compileLabels(markets);

/** What a test says of a caption; the rest is as in a film without fault. */
type GivenCaption = Partial<Omit<CheckedCaption, 'span' | 'states'>> & {
  readonly id: string;
  readonly at?: readonly [from: number, frames: number];
  readonly box?: readonly [x: number, y: number, width: number, height: number];
  /** Colours of text, box or outline, and the size of the type, px. */
  readonly look?: {
    readonly colour: string;
    readonly fill?: string;
    readonly stroke?: string;
    readonly sizePx?: number;
  };
};

export type GivenVariant = {
  readonly market?: string;
  readonly campaign?: object;
  readonly product?: object;
  readonly captions?: readonly GivenCaption[];
  readonly scenes?: readonly CheckedScene[];
  readonly files?: readonly string[];
  readonly voice?: VariantFacts['voice'];
  readonly ads?: VariantFacts['ads'];
  readonly postText?: string;
  /** False to leave out the call to action. */
  readonly calls?: boolean;
};

/** A call to action, so that no test but its own needs one. */
const ACTION: GivenCaption = {
  id: 'action',
  key: 'cta.action',
  text: 'Los',
  at: [350, 100],
  box: [200, 780, 400, 100],
};

/** The findings on a variant, by rule. */
export function foundIn(given: GivenVariant): ReadonlyMap<string, Finding> {
  const facts = variantFacts(given);
  const inForce = rulesInForce(rules, facts.market, facts.campaign);
  const scope = { product: facts.product.id, market: facts.market.id, hook: null, rules: inForce };
  const found = new Map<string, Finding>();
  // Of several by one rule the first.
  for (const finding of checkVariant(facts, scope)) if (!found.has(finding.rule)) found.set(finding.rule, finding);
  return found;
}

function variantFacts({
  market = 'de-DE',
  campaign,
  product,
  captions = [],
  scenes,
  files = [],
  voice = null,
  ads = null,
  postText = 'Tea',
  calls = true,
}: GivenVariant): VariantFacts {
  const own = productSchema.parse({ id: 'kettle', name: 'Kettle', media: ['media/a.mp4'], ...product });
  const where = markets.find(({ id }) => id === market);
  if (!where) throw new Error(`no market ${market} is shipped`);
  const price = priceIn(own, where);
  return {
    campaign: campaignWith({ posting: { disclosure: ['own'] }, products: [own], ...campaign }),
    product: own,
    market: where,
    hook: null,
    frames: 450,
    captions: [...captions, ...(calls ? [ACTION] : [])].map(caption),
    scenes: scenes ?? [{ id: 'hook', from: 0, file: 'media/a.mp4' }],
    files,
    voice,
    ads,
    postText: () => postText,
    price,
    priceTexts: price && priceTexts(price, where),
    unitPrice: price && unitPriceText(own, price, where),
    rules,
    claimWords,
    labels,
    today: '2026-11-25',
  };
}

function caption({ at = [0, 90], box, look, ...given }: GivenCaption): CheckedCaption {
  const [x, y, width, height] = box ?? [64, 300, 800, 100];
  const bounds = { x, y, width, height };
  return {
    kind: 'text',
    key: given.id,
    text: 'Heiß',
    span: { from: frames(at[0]), frames: frames(at[1]) },
    states: look ? [layoutOf(bounds, look)] : [],
    bounds,
    ...given,
  };
}

function layoutOf(bounds: LaidOutCaption['bounds'], look: NonNullable<GivenCaption['look']>): LaidOutCaption {
  const { colour, fill, stroke, sizePx = 100 } = look;
  const line = { text: 'x', x: bounds.x, baseline: bounds.y + 80, width: bounds.width, sizePx, colour };
  const drawn = {
    font: { families: [], weight: 700 },
    direction: 'ltr',
    locale: 'de-DE',
    isStruck: false,
    litColour: null,
    words: [],
  } as const;
  return {
    shapes: fill === undefined ? [] : [{ kind: 'rounded-rect', ...bounds, radiusPx: 0, fill }],
    lines: [{ ...line, ...drawn, stroke: stroke === undefined ? null : { colour: stroke, widthPx: 14 } }],
    shadowPx: 0,
    bounds,
  };
}
