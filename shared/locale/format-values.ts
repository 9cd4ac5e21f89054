import { numberFormat } from '../base/number-format.ts';
import type { Market } from './market-schema.ts';

/** A whole number in a market's digits. */
export function formatNumber(value: number, market: Market): string {
  return numberFormat(market.id, { numberingSystem: market.numberingSystem }).format(value);
}

/** A day, such as the last of a sale, in a market's words; `isoDate` is ISO 8601 (`2026-12-24`). */
export function formatDay(isoDate: string, market: Market): string {
  const format = new Intl.DateTimeFormat(market.id, {
    day: 'numeric',
    month: 'long',
    timeZone: 'UTC',
    // Shops in Saudi Arabia and Thailand write Gregorian days for sales; Intl would take the official calendars.
    calendar: 'gregory',
    numberingSystem: market.numberingSystem,
  });
  return format.format(new Date(`${isoDate}T00:00:00Z`));
}
