import { type FeedMapping, type FeedRecord, firstCell, type RowFault } from './feed-fields.ts';
import { type DecimalSign, decimalSignOf, type ParsedPrice, parseFeedPrice } from './feed-price.ts';
import type { Price } from './product-schema.ts';

/** A row with what its prices depend on. */
export type FeedPriceRequest = {
  readonly record: FeedRecord;
  readonly mapping: FeedMapping;
  readonly decimals: DecimalSign;
  /** ISO 4217, for prices that carry none. */
  readonly currency: string | null;
  /** ISO 8601 day. */
  readonly today: string;
};

/** What a product costs, with the earlier price during a sale. The price is null where it cannot be read. */
export type FeedPrice = {
  readonly price: Price | null;
  readonly saleEnds: string | null;
  readonly faults: readonly RowFault[];
};

/** The decimal sign of all price columns of a file. */
export function fileDecimals(records: readonly FeedRecord[], mapping: FeedMapping): DecimalSign {
  const columns = [...(mapping.price ?? []), ...(mapping.salePrice ?? []), ...(mapping.compareAt ?? [])];
  return decimalSignOf(records.flatMap(({ cells }) => columns.flatMap((column) => cells.get(column) ?? [])));
}

/** Reads price, sale and the lowest price of 30 days. What a shop compares with is no earlier price by law, so it is none here. */
export function feedPrice(request: FeedPriceRequest): FeedPrice {
  const { record, mapping, currency } = request;
  const regular = amountIn(mapping.price, request);
  if (!regular) {
    const message = 'The product has no price.';
    return { price: null, saleEnds: null, faults: [{ ...place(record, mapping.price?.[0]), message }] };
  }
  if ('message' in regular) return { price: null, saleEnds: null, faults: [regular] };
  const unit = regular.currency ?? currency;
  if (unit === null) {
    const message = `The price "${regular.text}" names no currency. Give one for the whole feed.`;
    return { price: null, saleEnds: null, faults: [{ ...place(record, regular.column), message }] };
  }
  const lowest = amountIn(mapping.lowest30d, request);
  const sale = saleOf(request, { amount: regular.amount, currency: unit });
  const faults = [...sale.faults, ...(lowest && 'message' in lowest ? [warning(lowest)] : [])];
  const price: Price = {
    amount: sale.amount ?? regular.amount,
    currency: unit,
    ...(sale.amount === null ? {} : { was: regular.amount }),
    ...(lowest && 'amount' in lowest && (lowest.currency ?? unit) === unit ? { lowest30d: lowest.amount } : {}),
  };
  return { price, saleEnds: sale.amount === null ? null : sale.ends, faults };
}

type Amount = {
  readonly amount: string;
  readonly currency: string | null;
  readonly column: string;
  readonly text: string;
};

function amountIn(columns: readonly string[] | undefined, request: FeedPriceRequest): Amount | RowFault | null {
  const cell = firstCell(request.record, columns);
  if (!cell) return null;
  const parsed: ParsedPrice = parseFeedPrice(cell.text, request.decimals);
  if ('problem' in parsed) {
    const message = `The price "${cell.text}" ${parsed.problem}. Write it like 39.90 EUR.`;
    return { ...place(request.record, cell.column), message };
  }
  return { ...parsed, ...cell };
}

type Sale = { readonly amount: string | null; readonly ends: string | null; readonly faults: readonly RowFault[] };

function saleOf(request: FeedPriceRequest, regular: { readonly amount: string; readonly currency: string }): Sale {
  const { record, mapping, today } = request;
  const none = { amount: null, ends: null };
  const sale = amountIn(mapping.salePrice, request);
  if (!sale) return { ...none, faults: [] };
  if ('message' in sale) return { ...none, faults: [warning(sale)] };
  const refuse = (message: string): Sale => ({
    ...none,
    faults: [warning({ ...place(record, sale.column), message })],
  });
  if ((sale.currency ?? regular.currency) !== regular.currency) {
    return refuse(`The sale price "${sale.text}" is in another currency than the price; it is left out.`);
  }
  if (Number(sale.amount) >= Number(regular.amount)) {
    return refuse(`The sale price ${sale.amount} is not below the price ${regular.amount}; it is left out.`);
  }
  const dates = firstCell(record, mapping.saleDates);
  if (!dates) return { amount: sale.amount, ends: null, faults: [] };
  const [from, to] = dates.text.split('/').map((date) => /^\d{4}-\d{2}-\d{2}/.exec(date.trim())?.[0]);
  if (from === undefined || to === undefined) {
    return refuse(`The sale dates "${dates.text}" are not two ISO 8601 dates with a slash; the sale is left out.`);
  }
  if (today < from || today > to) return refuse(`The sale runs from ${from} to ${to}, not today; it is left out.`);
  return { amount: sale.amount, ends: to, faults: [] };
}

function place({ row }: FeedRecord, column: string | undefined): Omit<RowFault, 'message'> {
  return { row, column: column ?? null, severity: 'error' };
}

function warning(fault: RowFault): RowFault {
  return { ...fault, severity: 'warning' };
}
