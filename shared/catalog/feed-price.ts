import { currencyDecimals } from '../base/number-format.ts';

/** The sign before the decimals of a file's prices. */
export type DecimalSign = '.' | ',';

/** A price as a plain number, and its currency where the text says one; or why it is none. */
export type ParsedPrice = { readonly amount: string; readonly currency: string | null } | { readonly problem: string };

/** Signs that mean one currency only; `$` and `¥` are those of several. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '฿': 'THB',
  '₫': 'VND',
  '₪': 'ILS',
  '₺': 'TRY',
  '₽': 'RUB',
  '₱': 'PHP',
  zł: 'PLN',
  R$: 'BRL',
};

/** The decimal sign that most prices of a file show without doubt; the point where none does. */
export function decimalSignOf(prices: readonly string[]): DecimalSign {
  const signs = prices.map((price) => clearSign(numberPart(price)));
  const commas = signs.filter((sign) => sign === ',').length;
  return commas > signs.filter((sign) => sign === '.').length ? ',' : '.';
}

/** Reads `15.00 USD`, `1.299,90 €`, `EUR 15`. A number that may be read in two ways is refused: ads must not guess. */
export function parseFeedPrice(text: string, decimals: DecimalSign): ParsedPrice {
  const plain = text.normalize('NFKC').trim();
  const number = numberPart(plain);
  if (number === '') return { problem: 'has no number' };
  if ((plain.match(/\d[\d.,'’\s]*/g) ?? []).length > 1) return { problem: 'has more than one number' };
  if (/-\s*\d/.test(plain)) return { problem: 'is negative' };
  const currency = currencyOf(plain);
  if (currency === 'unknown') return { problem: 'has a currency that ISO 4217 does not know' };
  const sign = clearSign(number) ?? guessedSign(number, decimals, currency);
  if (sign === 'unclear') {
    return { problem: `may mean ${number.replace(/[.,]/, '')} or ${number.replace(',', '.')}` };
  }
  const [whole = '', fraction = ''] = splitAt(number, sign);
  const digits = whole.replace(/[.,]/g, '').replace(/^0+(?=\d)/, '');
  if (digits.length > 12 || fraction.length > 4) return { problem: 'is too long a number' };
  const amount = fraction === '' ? digits : `${digits}.${fraction}`;
  return Number(amount) === 0 ? { problem: 'is zero' } : { amount, currency };
}

/** Digits and signs of the number, without spaces and apostrophes that part thousands. */
function numberPart(text: string): string {
  const found = /\d[\d.,'’\s\u00a0\u202f]*/.exec(text.normalize('NFKC'))?.[0] ?? '';
  return found.replace(/['’\s\u00a0\u202f]/g, '').replace(/[.,]+$/, '');
}

/** The decimal sign, where the number itself leaves no doubt; null where it has none or might have. */
function clearSign(number: string): DecimalSign | 'none' | null {
  const signs = number.match(/[.,]/g) ?? [];
  const last = signs.at(-1) as DecimalSign | undefined;
  if (!last) return 'none';
  if (new Set(signs).size === 2) return last;
  if (signs.length > 1) return 'none';
  return number.length - number.indexOf(last) - 1 === 3 ? null : last;
}

function guessedSign(number: string, decimals: DecimalSign, currency: string | null): DecimalSign | 'none' | 'unclear' {
  const sign = number.includes('.') ? '.' : ',';
  if (sign !== decimals) return 'none';
  return currency !== null && currencyDecimals(currency) === 3 ? sign : 'unclear';
}

function splitAt(number: string, sign: DecimalSign | 'none'): readonly string[] {
  if (sign === 'none') return [number];
  const at = number.lastIndexOf(sign);
  return [number.slice(0, at), number.slice(at + 1)];
}

function currencyOf(text: string): string | null {
  const code = /(?<![A-Za-z])[A-Za-z]{3}(?![A-Za-z])/.exec(text)?.[0]?.toUpperCase();
  if (code !== undefined) return isCurrency(code) ? code : 'unknown';
  return Object.entries(SYMBOLS).find(([symbol]) => text.includes(symbol))?.[1] ?? null;
}

/** Whether ISO 4217 has the code, by the tables of the JavaScript engine. */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}
