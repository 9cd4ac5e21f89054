/** Signs and codes of the currencies of all markets, and what they write around an amount. */
const CURRENCY = [
  ...['€', '£', '¥', '￥', '₩', '₹', '₺', '₫', '฿', '₪', '₽', '円', '元', '원', 'zł', 'Rp', 'RM'],
  ...['(?:US|A|C|NZ|S|HK|NT|R|MX)?\\$', 'kr', 'د\\.إ', 'ر\\.س', 'ج\\.م'],
  ...['EUR', 'USD', 'GBP', 'JPY', 'KRW', 'INR', 'TRY', 'VND', 'THB', 'ILS', 'RUB', 'CNY', 'TWD', 'HKD', 'PLN'],
  ...['IDR', 'MYR', 'BRL', 'MXN', 'CLP', 'COP', 'AED', 'SAR', 'EGP', 'CHF', 'CAD', 'AUD', 'NZD', 'SGD', 'TL'],
].join('|');
const NUMBER = "[0-9]+(?:[.,'’\\u00a0\\u202f ][0-9]+)*";
const AMOUNT = new RegExp(
  `(?:(?<![\\p{L}])(?:${CURRENCY})\\s?(${NUMBER}))|(?:(${NUMBER})\\s?(?:${CURRENCY})(?![\\p{L}]))`,
  'gu',
);

/** Amounts of money in a text, in major units, with the words that were read as such. Digits of any script are read. */
export function readAmounts(text: string): readonly { readonly text: string; readonly value: number }[] {
  return Array.from(plainDigits(text).matchAll(AMOUNT), ([whole, after, before]) => ({
    text: whole,
    value: amountOf(after ?? before ?? ''),
  }));
}

/** `1.490,00` and `1,490.00` are one amount: a last mark with three digits behind it only groups them. */
function amountOf(digits: string): number {
  const parts = digits.split(/[^0-9]/);
  const last = parts.at(-1) ?? '';
  const isWhole = parts.length === 1 || last.length === 3;
  return Number(isWhole ? parts.join('') : `${parts.slice(0, -1).join('')}.${last}`);
}

/** The text with ASCII digits and marks, without direction marks and isolates. */
export function plainDigits(text: string): string {
  return text
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',');
}

/** What a digit of any script stands for. Unicode keeps the ten of a system together, from a code point that ends in 0 or 6. */
export function digitValue(digit: string): number {
  const codePoint = digit.codePointAt(0) ?? 0;
  const low = codePoint & 0xf;
  // Blocks such as Devanagari (U+0966) and Thai (U+0E50) begin at 6 or 0.
  return low >= 6 && DIGITS_FROM_6.test(digit) ? low - 6 : low;
}

const DIGITS_FROM_6 =
  /[\u0966-\u096f\u09e6-\u09ef\u0a66-\u0a6f\u0ae6-\u0aef\u0b66-\u0b6f\u0be6-\u0bef\u0c66-\u0c6f\u0ce6-\u0cef]/u;
