import { describe, expect, it } from 'vitest';
import {
  type CaptionsStatus,
  captionsStatusSchema,
  followTexts,
  noteTranslation,
  staleSource,
} from '../../../shared/locale/captions-status.ts';
import { sourceText, textKeys } from '../../../shared/locale/read-text.ts';
import type { TextResources } from '../../../shared/locale/texts.ts';

const TEMPLATE: TextResources = { en: { hook: 'Template hook', cta: { title: 'Now' } } };
const FIRST: TextResources = { en: { hook: 'Boils' }, de: { hook: 'Kocht', cta: { title: 'Jetzt' } }, fr: {} };
const HOOK = { locale: 'de', key: 'hook' } as const;

function edited(status: CaptionsStatus, before: TextResources, after: TextResources): CaptionsStatus {
  const at = (campaign: TextResources) => (key: string) =>
    sourceText({ sourceLocale: 'en', campaign, template: TEMPLATE }, key);
  return followTexts(status, { before, after, sourceLocale: 'en', sourceBefore: at(before), sourceAfter: at(after) });
}

describe('followTexts', () => {
  it('makes a translation stale when its source is written anew, and no longer when the old words come back', () => {
    const after = { ...FIRST, en: { hook: 'Boils at once' } };
    const status = edited({}, FIRST, after);
    expect(status).toEqual({ translations: { de: { hook: { source: 'Boils' } } } });
    expect(staleSource(status, HOOK, 'Boils at once')).toBe('Boils');
    const again = edited(status, after, { ...after, en: { hook: 'Boils' } });
    expect(staleSource(again, HOOK, 'Boils')).toBe(null);
  });

  it('keeps the source of the first of many edits, as typing makes them', () => {
    const letters = ['B', 'Bo', 'Boom'];
    let [status, texts]: [CaptionsStatus, TextResources] = [{}, FIRST];
    for (const hook of letters) {
      const next = { ...texts, en: { hook } };
      status = edited(status, texts, next);
      texts = next;
    }
    expect(staleSource(status, HOOK, 'Boom')).toBe('Boils');
  });

  it('notes what a translation was made from when it is written, the words of the template too', () => {
    const after = { ...FIRST, de: { hook: 'Sofort heiß', cta: { title: 'Los' } } };
    expect(edited({}, FIRST, after)).toEqual({
      translations: { de: { hook: { source: 'Boils' }, 'cta.title': { source: 'Now' } } },
    });
  });

  it('forgets a translation that is taken out, and the languages that have none left', () => {
    const status = { unreviewed: ['de'], translations: { de: { hook: { source: 'Boils' } } } };
    expect(edited(status, FIRST, { ...FIRST, de: { cta: { title: 'Jetzt' } } })).toEqual({ unreviewed: ['de'] });
  });

  it('takes a text that moved between files of one language for what it was', () => {
    const status = { translations: { de: { hook: { source: 'Old source' } } } };
    const after = { ...FIRST, 'de-AT': { hook: 'Kocht' } };
    const moved = edited(status, FIRST, after);
    expect(staleSource(moved, { locale: 'de-AT', key: 'hook' }, 'Boils')).toBe('Old source');
  });

  it('changes nothing where no text changed', () => {
    const status = { translations: { de: { hook: { source: 'Boils' } } } };
    expect(edited(status, FIRST, { ...FIRST, de: { ...FIRST['de'] } })).toBe(status);
  });
});

describe('noteTranslation', () => {
  it('gives the same object for the same note, and keeps unknown keys', () => {
    const status = captionsStatusSchema.parse({
      note: 'from the agency',
      translations: { de: { hook: { source: 'Boils', ticket: 7 } } },
    });
    expect(noteTranslation(status, HOOK, { source: 'Boils' })).toBe(status);
    expect(noteTranslation(status, { locale: 'fr', key: 'hook' }, { source: 'Boils', reviewed: true })).toEqual({
      note: 'from the agency',
      translations: { de: { hook: { source: 'Boils', ticket: 7 } }, fr: { hook: { source: 'Boils', reviewed: true } } },
    });
  });

  it('knows nothing of keys that every object has', () => {
    expect(staleSource({ translations: { de: {} } }, { locale: 'de', key: 'constructor' }, 'x')).toBe(null);
  });
});

describe('textKeys', () => {
  it('lists nested texts by dotted keys in the order of the file', () => {
    expect(textKeys({ b: 'x', a: { c: 'y', d: { e: 'z' } } })).toEqual(['b', 'a.c', 'a.d.e']);
  });
});
