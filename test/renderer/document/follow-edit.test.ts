import { describe, expect, it } from 'vitest';
import { setText } from '../../../renderer/document/edit-texts.ts';
import { followEdit } from '../../../renderer/document/follow-edit.ts';
import { sampleDocument } from './sample-document.ts';

describe('followEdit', () => {
  it('notes translations and makes them stale with the source, in the same step as the edit', () => {
    const first = sampleDocument();
    const source = followEdit(first, setText(first, { locale: 'en', key: 'hook' }, 'Boils at once'), {});
    expect(source.captionsStatus).toEqual({ translations: { de: { hook: { source: 'Boils' } } } });
    const again = followEdit(source, setText(source, { locale: 'de', key: 'hook' }, 'Sofort heiß'), {});
    expect(again.captionsStatus).toEqual({ translations: { de: { hook: { source: 'Boils at once' } } } });
  });

  it('leaves documents alone whose texts are the same', () => {
    const first = sampleDocument();
    const after = { ...first, campaign: { ...first.campaign, name: 'Other' } };
    expect(followEdit(first, after, {})).toBe(after);
  });
});
