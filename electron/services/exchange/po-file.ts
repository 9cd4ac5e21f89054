import { type GetTextTranslation, po } from 'gettext-parser';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { escapeSigns, restoreSigns } from '../../../shared/exchange/carried-text.ts';
import type { ExchangeDocument, ExchangeUnit, ReadExchange, ReadUnit } from '../../../shared/exchange/exchange-unit.ts';

/** Controls but tab and line feed: editors of PO files drop or change them. */
const FORBIDDEN = /[^\P{Cc}\t\n]|[\u2028\u2029\uFEFF]/u;
const HASH = 'source-hash: ';

/**
 * A document as gettext PO, UTF-8. The context of each message is its key. Plural forms are messages of their own:
 * gettext's plurals have other forms than i18next's, and none for fractions.
 */
export function writePo({ campaign, sourceLocale, locale, units }: ExchangeDocument): Buffer {
  const translations: Record<string, Record<string, GetTextTranslation>> = {};
  for (const unit of units) {
    const message = messageOf(unit);
    translations[message.msgctxt] = { [message.msgid]: message };
  }
  const headers = {
    'Project-Id-Version': escapeSigns(campaign, /\p{Cc}/u),
    Language: locale.replaceAll('-', '_'),
    'X-Source-Language': sourceLocale,
    'MIME-Version': '1.0',
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Transfer-Encoding': '8bit',
  };
  return po.compile({ charset: 'utf-8', headers, translations }, { foldLength: 0 });
}

function messageOf(unit: ExchangeUnit) {
  const { key, source, target, state, formerSource, notes, picture, sourceHash } = unit;
  const comments = [...notes, ...(picture === null ? [] : [`Picture: ${picture}`]), HASH + sourceHash];
  return {
    msgctxt: carried(key),
    msgid: carried(source),
    msgstr: [carried(target ?? '')],
    comments: {
      extracted: comments.map((each) => escapeSigns(each, /\p{Cc}/u)).join('\n'),
      ...(state === 'stale' ? { flag: 'fuzzy' } : {}),
      ...(state === 'reviewed' ? { translator: 'reviewed' } : {}),
      ...(formerSource === null ? {} : { previous: `msgid ${JSON.stringify(carried(formerSource))}` }),
    },
  };
}

/** A PO file that came back. Throws `bad-input` where it cannot be read. */
export function readPo(text: string, file: string): ReadExchange {
  const { headers, translations } = parse(text, file);
  const locale = headers?.['Language'] ?? null;
  const messages = Object.values(translations).flatMap((each) => Object.values(each));
  const places = messagePlaces(text);
  const units = messages.flatMap((message): readonly ReadUnit[] => {
    const { msgctxt, msgid, msgstr, comments } = message;
    // The header is the message without a context and without a text.
    if (msgctxt === undefined) return [];
    const key = restoreSigns(msgctxt);
    const hash = comments?.extracted?.split('\n').find((line) => line.startsWith(HASH));
    const isFuzzy = comments?.flag?.split(/,\s*/).includes('fuzzy') ?? false;
    return [
      {
        row: places.get(msgctxt) ?? 1,
        key,
        locale: locale || null,
        source: restoreSigns(msgid),
        sourceHash: hash?.slice(HASH.length).trim() ?? null,
        target: restoreSigns(msgstr[0] ?? ''),
        state: isFuzzy ? 'unfinished' : comments?.translator === 'reviewed' ? 'reviewed' : 'translated',
      },
    ];
  });
  return { file, units, faults: [] };
}

function carried(text: string): string {
  return escapeSigns(text, FORBIDDEN);
}

function parse(text: string, file: string) {
  try {
    const table = po.parse(Buffer.from(text), { validation: true });
    // What it cannot make sense of it leaves out without a word.
    if (Object.keys(table.translations).length === 0) throw new Error('it has no messages');
    return table;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${file} cannot be read as PO (${reason}). Save it again with the tool that wrote it.`;
    throw new StudioError('bad-input', message, { params: { file }, cause: error });
  }
}

/** The line of each context, as editors count. */
function messagePlaces(text: string): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const [index, line] of text.split('\n').entries()) {
    const found = /^msgctxt\s+"(.*)"\s*$/.exec(line)?.[1];
    if (found !== undefined) places.set(found.replace(/\\(["\\])/g, '$1'), index + 1);
  }
  return places;
}
