import { describe, expect, it } from 'vitest';
import type { CampaignDocument } from '../../../renderer/document/campaign-document.ts';
import { changeCaption } from '../../../renderer/document/edit-captions.ts';
import {
  type ChoicePlace,
  clearChoice,
  moveChoice,
  putChoice,
  type Scope,
  scopeOf,
} from '../../../renderer/document/edit-choices.ts';
import { choicesFor } from '../../../shared/campaign/choices.ts';
import { sampleDocument } from './sample-document.ts';

const document = sampleDocument();
const VARIANT = { product: 'kettle', market: 'de-DE', hook: null };
const COVER: ChoicePlace<'cover'> = { name: 'cover', id: '', ...VARIANT };
const HOOK: ChoicePlace<'captions'> = { name: 'captions', id: 'hook', ...VARIANT };

function covered(scopes: readonly (readonly [Scope, number])[], start: CampaignDocument = document): CampaignDocument {
  return scopes.reduce((now, [scope, value]) => putChoice(now, COVER, { scope, value }), start);
}

function coverIn({ campaign }: CampaignDocument, market: string): number | null {
  return choicesFor(campaign, { product: 'kettle', market, hook: null }).cover;
}

describe('a choice', () => {
  it('is the template’s until it is made', () => {
    expect([scopeOf(document, COVER), scopeOf(document, { ...HOOK, name: 'slots' })]).toEqual([null, 'campaign']);
  });

  it('for fewer wins over one for more, in whatever order they are made', () => {
    const made = covered([
      ['variant', 4],
      ['campaign', 1],
      ['market', 3],
      ['product', 2],
    ]);
    expect(made.campaign.overrides).toEqual([
      { product: 'kettle', cover: 2 },
      { market: 'de-DE', cover: 3 },
      { market: 'de-DE', product: 'kettle', cover: 4 },
    ]);
    expect([coverIn(made, 'de-DE'), coverIn(made, 'en-US'), scopeOf(made, COVER)]).toEqual([4, 2, 'variant']);
  });

  it('taken back lets the next wider one show, and leaves nothing empty behind', () => {
    const made = covered([
      ['campaign', 1],
      ['market', 3],
    ]);
    const once = clearChoice(made, COVER);
    expect([coverIn(once, 'de-DE'), once.campaign.overrides]).toEqual([1, undefined]);
    expect(clearChoice(once, COVER)).toEqual(document);
    expect(clearChoice(document, COVER)).toBe(document);
  });

  it('moves to more by taking away what would hide it, and to fewer by staying for all others', () => {
    const made = covered([
      ['campaign', 1],
      ['market', 3],
    ]);
    const wider = moveChoice(made, COVER, { scope: 'campaign', value: 3 });
    expect([wider.campaign.cover, wider.campaign.overrides]).toEqual([3, undefined]);
    const narrower = moveChoice(wider, COVER, { scope: 'market', value: 3 });
    expect([coverIn(narrower, 'en-US'), narrower.campaign.overrides]).toEqual([3, [{ market: 'de-DE', cover: 3 }]]);
  });

  it('goes on in the override that is in force, also in one written by hand', () => {
    const written = {
      ...document,
      campaign: {
        ...document.campaign,
        overrides: [
          { market: 'de-DE', note: 'by hand' },
          { market: 'de-DE', cover: 7 },
        ],
      },
    };
    expect(scopeOf(written, COVER)).toBe('market');
    expect(covered([['market', 8]], written).campaign.overrides).toEqual([
      { market: 'de-DE', note: 'by hand' },
      { market: 'de-DE', cover: 8 },
    ]);
    expect(clearChoice(written, COVER).campaign.overrides).toEqual([{ market: 'de-DE', note: 'by hand' }]);
  });

  it('for a hook is narrower than any for all openings, and unknown to those', () => {
    const hooked = { ...HOOK, hook: 'detail' };
    const place = (x: number) => ({ place: { x, y: 0 } });
    const made = (['variant', 'market-hook', 'hook', 'variant-hook', 'campaign'] as const).reduce(
      (now, scope, index) => putChoice(now, hooked, { scope, value: place(index) }),
      document,
    );
    expect(made.campaign.overrides).toEqual([
      { market: 'de-DE', product: 'kettle', captions: { hook: place(0) } },
      { hook: 'detail', captions: { hook: place(2) } },
      { market: 'de-DE', hook: 'detail', captions: { hook: place(1) } },
      { market: 'de-DE', product: 'kettle', hook: 'detail', captions: { hook: place(3) } },
    ]);
    expect([scopeOf(made, hooked), scopeOf(made, HOOK)]).toEqual(['variant-hook', 'variant']);
    const wider = moveChoice(made, hooked, { scope: 'hook', value: place(9) });
    expect(wider.campaign.overrides?.slice(1)).toEqual([{ hook: 'detail', captions: { hook: place(9) } }]);
    const own = moveChoice(made, HOOK, { scope: 'campaign', value: place(9) });
    expect(own.campaign.overrides).toHaveLength(3);
  });

  it('of music can be none for one market', () => {
    const music: ChoicePlace<'music'> = { name: 'music', id: '', ...VARIANT };
    const loud = putChoice(document, music, { scope: 'campaign', value: { file: 'media/m.m4a' } });
    const quiet = putChoice(loud, music, { scope: 'market', value: null });
    expect([scopeOf(quiet, music), choicesFor(quiet.campaign, VARIANT).music]).toEqual(['market', null]);
  });

  it('of a product’s fill lies with the product', () => {
    const slot: ChoicePlace<'slots'> = { name: 'slots', id: 'hook', ...VARIANT };
    const made = putChoice(document, slot, { scope: 'product', value: { file: 'media/b.jpg' } });
    expect([made.campaign.products[0]?.slots, made.campaign.overrides, scopeOf(made, slot)]).toEqual([
      { hook: { file: 'media/b.jpg' } },
      undefined,
      'product',
    ]);
  });
});

describe('changeCaption', () => {
  it('changes one field and keeps the others, until none is left', () => {
    const placed = changeCaption(document, HOOK, { scope: 'market', change: { place: { x: 1, y: 2 } } });
    const both = changeCaption(placed, HOOK, { scope: 'market', change: { role: 'headline' } });
    expect(both.campaign.overrides).toEqual([
      { market: 'de-DE', captions: { hook: { place: { x: 1, y: 2 }, role: 'headline' } } },
    ]);
    const bare = changeCaption(both, HOOK, { scope: 'market', change: { role: null, place: null } });
    expect(bare).toEqual(document);
  });
});
