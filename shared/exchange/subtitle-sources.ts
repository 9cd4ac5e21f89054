import { z } from 'zod';
import type { ExchangeDocument, ReadExchange } from './exchange-unit.ts';

/** Ending of the file beside an SRT file: SubRip itself has no place for what its cues were translated from. */
export const SOURCES_ENDING = '.sources.json';

/** The sources of a file of subtitles as they were at its export, by key; where there was no translation, the cue held its source. */
export const subtitleSourcesSchema = z.object({
  schema: z.literal('fifteen/subtitle-sources'),
  version: z.literal(1),
  sources: z.record(z.string(), z.object({ source: z.string(), hash: z.string(), isTranslated: z.boolean() })),
});

export type SubtitleSources = z.infer<typeof subtitleSourcesSchema>;

/** The sources of a document's captions. */
export function subtitleSources({ units }: ExchangeDocument): SubtitleSources {
  const shown = units.filter(({ span }) => span !== null);
  const sources = Object.fromEntries(
    shown.map(({ key, source, sourceHash, target }) => [
      key,
      { source, hash: sourceHash, isTranslated: target !== null },
    ]),
  );
  return { schema: 'fifteen/subtitle-sources', version: 1, sources };
}

/** Subtitles that came back, with the sources that lay beside them. */
export function withSources(read: ReadExchange, { sources }: SubtitleSources): ReadExchange {
  const units = read.units.map((unit) => {
    const known = Object.hasOwn(sources, unit.key) ? sources[unit.key] : undefined;
    if (!known) return unit;
    const { source, hash, isTranslated } = known;
    return { ...unit, source, sourceHash: hash, state: isTranslated ? unit.state : ('untranslated' as const) };
  });
  return { ...read, units };
}
