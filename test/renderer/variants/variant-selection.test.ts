import { describe, expect, it } from 'vitest';
import { selectedShare, toggleAll } from '../../../renderer/variants/variant-selection.ts';

describe('a selection of variants', () => {
  it('takes a row in, completes it, and lets it go when it is complete', () => {
    const row = ['a/de-DE', 'a/fr-FR'];
    const all = toggleAll(new Set(['a/de-DE', 'b/de-DE']), row);
    expect([...all].sort()).toEqual(['a/de-DE', 'a/fr-FR', 'b/de-DE']);
    expect([...toggleAll(all, row)]).toEqual(['b/de-DE']);
  });

  it('knows none, some and all', () => {
    const selection = new Set(['a', 'b']);
    expect([['c'], ['b', 'c'], ['a', 'b']].map((keys) => selectedShare(selection, keys))).toEqual([
      'none',
      'some',
      'all',
    ]);
  });
});
