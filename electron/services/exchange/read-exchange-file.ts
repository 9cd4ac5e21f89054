import path from 'node:path';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { readExchangeSrt, readExchangeVtt } from '../../../shared/exchange/cue-file.ts';
import { readExchangeCsv } from '../../../shared/exchange/exchange-table.ts';
import type { ReadExchange } from '../../../shared/exchange/exchange-unit.ts';
import { readXliff } from '../../../shared/exchange/read-xliff.ts';
import { SOURCES_ENDING, subtitleSourcesSchema, withSources } from '../../../shared/exchange/subtitle-sources.ts';
import { readJsonFile } from '../../storage/json-file.ts';
import { readBounded } from '../../storage/read-bounded.ts';
import { decodeText } from '../catalog/decode-text.ts';
import { type ExchangeContext, unitsIn } from './exchange-context.ts';
import { readPo } from './po-file.ts';
import { readTextsWorkbook } from './workbook-file.ts';

/** Texts of a campaign are some kilobytes; a larger file is something else. */
const BOUND = { maxBytes: 64 << 20, rule: 'a file of translations may have 64 MB.' };

export type ReadRequest = {
  readonly file: string;
  /** The language of a file that names none; null where its name says it. */
  readonly locale: string | null;
  readonly context: ExchangeContext;
};

/** A translator's file of any kind: what it is shows by its content, not its name. Throws `file-missing` or `bad-input`. */
export async function readExchangeFile({ file, locale, context }: ReadRequest): Promise<ReadExchange> {
  const name = path.basename(file);
  const bytes = await readBounded(file, BOUND);
  const own = locale ?? localeInName(name, context);
  const read = await readKind(bytes, { file, name, locale: own, context });
  return { ...read, units: read.units.map((unit) => ({ ...unit, locale: unit.locale ?? own })) };
}

type Named = {
  readonly file: string;
  readonly name: string;
  readonly locale: string | null;
  readonly context: ExchangeContext;
};

async function readKind(bytes: Buffer, { file, name, locale, context }: Named): Promise<ReadExchange> {
  if (bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004') return readTextsWorkbook(bytes, name);
  const text = decodeText(bytes);
  if (/^\s*</.test(text)) return readXliff(text, name);
  if (/^WEBVTT(\s|$)/.test(text)) return readExchangeVtt(text, name);
  if (/^msgid\s+"/m.test(text)) return readPo(text, name);
  if (/^\s*\d*\s*\r?\n?[\d:]+[.,]\d+\s*-->/.test(text)) {
    if (locale === null) throw nameless(name, context);
    const read = readExchangeSrt(text, name, unitsIn(context, locale));
    const sources = await readJsonFile(file + SOURCES_ENDING, subtitleSourcesSchema);
    return sources ? withSources(read, sources) : read;
  }
  return readExchangeCsv(text, name);
}

/** `Kettle spring.pt-BR.srt` is in pt-BR. */
function localeInName(name: string, { known }: ExchangeContext): string | null {
  const parts = path.parse(name).name.replaceAll('_', '-').toLowerCase().split('.');
  return known.find((locale) => parts.includes(locale.toLowerCase())) ?? null;
}

function nameless(name: string, { wanted }: ExchangeContext): StudioError {
  const message = `${name} does not say which language it is in. Name it like ${wanted[0] ?? 'de'}.srt, or give --locale.`;
  return new StudioError('bad-input', message, { params: { file: name } });
}
