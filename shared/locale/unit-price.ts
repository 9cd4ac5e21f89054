import { currencyDecimals, numberFormat } from '../base/number-format.ts';
import type { Price, Product } from '../catalog/product-schema.ts';
import { priceTexts } from './format-price.ts';
import type { Market } from './market-schema.ts';

type Measure = { readonly amount: number; readonly unit: Unit };
type Unit = keyof typeof UNITS;

/** Units of measure as feeds write them: what they are of, how many of the base unit, and what Intl calls them. */
const UNITS = {
  mg: { of: 'mass', size: 0.000001, name: null },
  g: { of: 'mass', size: 0.001, name: 'gram' },
  kg: { of: 'mass', size: 1, name: 'kilogram' },
  ml: { of: 'volume', size: 0.001, name: 'milliliter' },
  cl: { of: 'volume', size: 0.01, name: null },
  l: { of: 'volume', size: 1, name: 'liter' },
  cm: { of: 'length', size: 0.01, name: 'centimeter' },
  m: { of: 'length', size: 1, name: 'meter' },
} as const;

const BASES = { mass: 'kg', volume: 'l', length: 'm' } as const satisfies Record<string, Unit>;

/**
 * The price for one unit as the market writes it, such as `7,98 € / 1 l`, from the product's `unitMeasure` ("500 ml") and
 * `unitBase` ("100 ml"; else 1 kg, 1 l or 1 m). Null where it is not sold by measure, or not in units that are known.
 */
export function unitPriceText({ attributes = {} }: Product, price: Price, market: Market): string | null {
  const sold = readMeasure(attributes['unitMeasure']);
  if (!sold) return null;
  const asked = readMeasure(attributes['unitBase']);
  const base: Measure = asked ?? { amount: 1, unit: BASES[UNITS[sold.unit].of] };
  const { name } = UNITS[base.unit];
  if (UNITS[base.unit].of !== UNITS[sold.unit].of || name === null) return null;
  const share = (base.amount * UNITS[base.unit].size) / (sold.amount * UNITS[sold.unit].size);
  const { currency } = price;
  const amount = (Number(price.amount) * share).toFixed(currencyDecimals(currency));
  const { numberingSystem } = market;
  const format = numberFormat(market.id, { style: 'unit', unit: name, unitDisplay: 'short', numberingSystem });
  return `${priceTexts({ amount, currency }, market).amount} / ${format.format(base.amount)}`;
}

function readMeasure(text: string | undefined): Measure | null {
  const [, digits, unit] = /^\s*(\d+(?:[.,]\d+)?)\s*([a-z]+)\s*$/i.exec(text ?? '') ?? [];
  const known = unit?.toLowerCase();
  const amount = Number(digits?.replace(',', '.'));
  return known !== undefined && isUnit(known) && amount > 0 ? { amount, unit: known } : null;
}

function isUnit(text: string): text is Unit {
  return Object.hasOwn(UNITS, text);
}
