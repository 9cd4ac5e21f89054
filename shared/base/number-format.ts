/** Made once each: making one takes some 20 times as long as using it, and a check of one variant uses a dozen. */
const formats = new Map<string, Intl.NumberFormat>();

/** The formatter of a locale with these options, of which all are plain values. Throws a RangeError as `Intl` does. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify([locale, options]);
  const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
  formats.set(key, format);
  return format;
}

/** Decimals that a currency has, ISO 4217: 2 for USD, 0 for JPY. */
export function currencyDecimals(currency: string): number {
  // Never left out where `style` is `currency` (ECMA-402); the type allows for other notations.
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}
