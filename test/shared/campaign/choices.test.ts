import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../../shared/campaign/choices.ts';
import { parseCampaign } from '../../../shared/campaign/parse-campaign.ts';

const BASE = {
  schema: 'fifteen/campaign',
  version: 1,
  name: 'x',
  template: 'feature-trio',
  markets: ['en-US', 'de-DE'],
  products: [{ id: 'kettle', name: 'Kettle' }],
};
const GERMAN = { product: 'kettle', market: 'de-DE', hook: null };

function campaign(changes: object) {
  return parseCampaign({ ...BASE, ...changes }, 'campaign.json');
}

describe('choicesFor', () => {
  it('leaves everything to the template by itself', () => {
    expect(choicesFor(campaign({}), GERMAN)).toEqual({
      hook: null,
      ratio: '9:16',
      style: null,
      palette: {},
      music: null,
      voice: null,
      sequence: null,
      scenes: {},
      captions: {},
      cover: null,
      endCard: null,
    });
  });

  it('takes the last override that matches, whatever its filters', () => {
    const document = campaign({
      cover: 1,
      style: 'bold',
      overrides: [{ cover: 2 }, { market: 'de-DE', cover: 3, style: 'warm' }, { product: 'kettle', cover: 4 }],
    });
    expect([
      choicesFor(document, GERMAN),
      choicesFor(document, { product: 'kettle', market: 'en-US', hook: null }),
    ]).toMatchObject([
      { cover: 4, style: 'warm' },
      { cover: 4, style: 'bold' },
    ]);
    expect(choicesFor(document, { product: 'pot', market: 'en-US', hook: null }).cover).toBe(2);
  });

  it('lays captions, scenes and colours over each other field by field', () => {
    const document = campaign({
      brand: {
        schema: 'fifteen/brand-kit',
        version: 1,
        name: 'x',
        palette: { accent: '#111111', sale: '#222222' },
      },
      palette: { sale: '#333333' },
      captions: { hook: { role: 'headline', place: { x: 1, y: 2 } } },
      overrides: [
        { market: 'de-DE', palette: { text: '#444444' }, captions: { hook: { place: { x: 9, y: 9 } } } },
        { scenes: { closing: { transition: { kind: 'cut', frames: 0 } } } },
      ],
    });
    expect(choicesFor(document, GERMAN)).toMatchObject({
      palette: { accent: '#111111', sale: '#333333', text: '#444444' },
      captions: { hook: { role: 'headline', place: { x: 9, y: 9 } } },
      scenes: { closing: { transition: { kind: 'cut', frames: 0, direction: 'left' } } },
    });
  });

  it('takes what is for a hook for that hook alone', () => {
    const document = campaign({
      captions: { hook: { role: 'support' } },
      overrides: [{ hook: 'detail', market: 'de-DE', captions: { hook: { role: 'headline' } } }],
    });
    const role = (hook: string | null, market = 'de-DE') =>
      choicesFor(document, { ...GERMAN, market, hook }).captions['hook']?.role;
    expect([role('detail'), role('detail', 'en-US'), role('question'), role(null)]).toEqual([
      'headline',
      'support',
      'support',
      'support',
    ]);
  });

  it('can be silence for one market', () => {
    const document = campaign({ music: { file: 'media/a.m4a' }, overrides: [{ market: 'de-DE', music: null }] });
    expect([
      choicesFor(document, GERMAN).music,
      choicesFor(document, { product: 'kettle', market: 'en-US', hook: null }).music,
    ]).toEqual([null, { file: 'media/a.m4a' }]);
  });
});
