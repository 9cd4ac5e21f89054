import { describe, expect, it } from 'vitest';
import { CAMPAIGN_VERSION } from '../../../shared/campaign/campaign-schema.ts';
import { campaignMigrations, migrateCampaign } from '../../../shared/campaign/migrate.ts';
import { parseCampaign } from '../../../shared/campaign/parse-campaign.ts';

const MINIMAL = {
  schema: 'fifteen/campaign',
  version: 1,
  name: 'Spring',
  template: 'feature-trio',
  markets: ['en-US'],
  products: [{ id: 'kettle', name: 'Kettle' }],
};

function broken(changes: object): () => unknown {
  return () => parseCampaign({ ...MINIMAL, ...changes }, 'campaign.json');
}

describe('parseCampaign', () => {
  it('takes the smallest campaign and fills the source language in', () => {
    expect(parseCampaign(MINIMAL, 'campaign.json')).toEqual({ ...MINIMAL, sourceLocale: 'en' });
  });

  it('keeps keys that it does not know, at every level', () => {
    const document = { ...MINIMAL, note: 'x', products: [{ id: 'kettle', name: 'Kettle', shelf: { row: 3 } }] };
    expect(parseCampaign(document, 'campaign.json')).toMatchObject(document);
  });

  it("keeps keys that it does not know in a brand's palette, a fill and an override", () => {
    const document = {
      ...MINIMAL,
      brand: { schema: 'fifteen/brand-kit', version: 1, name: 'A', palette: { accent: '#112233', glow: '#445566' } },
      slots: { hook: { file: 'media/a.mp4', speed: 2 } },
      overrides: [{ market: 'de-DE', mood: 'calm' }],
      music: { file: 'media/m.m4a', beat: 120 },
    };
    expect(parseCampaign(document, 'campaign.json')).toEqual({ ...document, sourceLocale: 'en' });
  });

  it.each([
    [{ sourceLocale: 'en_US' }, 'sourceLocale: must be a language such as en or pt-BR'],
    [{ version: -1 }, 'version: '],
    [{ version: '1' }, 'version: '],
    [{ version: undefined }, 'version: '],
    [{ markets: [] }, 'campaign.json: markets: needs at least one market. Correct the file and try again.'],
    [
      { products: [{ id: 'kettle', name: 'Kettle', price: { amount: 'abc', currency: 'EUR' } }] },
      'campaign.json: products[0].price.amount: must be a plain number such as 39.90 (no currency sign, no thousands separator). Correct the file and try again.',
    ],
    [
      { slots: { hook: { file: '../secret.mp4' } } },
      'slots.hook.file: must be a relative path inside the campaign folder',
    ],
    [{ slots: { hook: { file: '/etc/passwd' } } }, 'slots.hook.file: must be a relative path'],
    [{ slots: { hook: { file: 'C:\\x.mp4' } } }, 'slots.hook.file: must be a relative path'],
    [{ products: [{ id: 'con', name: 'x' }] }, 'products[0].id: is reserved on Windows'],
    [{ hooks: [{ id: 'own', name: 'x' }] }, 'hooks[0].id: must be lower-case letters, digits and dashes, and not own'],
    [{ hooks: ['a', 'b', 'a'].map((id) => ({ id, name: id })) }, 'hooks: gives one id twice'],
    [{ hooks: ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id, name: id })) }, 'hooks: '],
    [{ overrides: [{ hook: 'a', music: null }] }, 'overrides[0]: of a hook changes the opening only'],
  ])('names the field of a fault: %j', (changes, message) => {
    expect(broken(changes)).toThrow(message);
  });

  it('names five faults and counts the rest', () => {
    const products = Array.from({ length: 8 }, () => ({ id: '', name: 'x' }));
    expect(broken({ products })).toThrow('(and 3 more)');
  });

  it('refuses what is no object', () => {
    for (const content of [null, [], 'x', 3]) {
      expect(() => parseCampaign(content, 'campaign.json')).toThrow(
        'campaign.json must hold one JSON object in braces.',
      );
    }
  });

  it('refuses a newer version and says so', () => {
    expect(broken({ version: 2 })).toThrow(
      'campaign.json was written by a newer Fifteen (version 2 of the format; this one knows 1)',
    );
  });
});

describe('migrateCampaign', () => {
  it('has one migration for each version before this one', () => {
    expect(campaignMigrations.map((each) => each.from)).toEqual(
      Array.from({ length: CAMPAIGN_VERSION }, (_, version) => version),
    );
  });

  it('brings version 0 to version 1', () => {
    const before = {
      schema: 'fifteen/campaign',
      version: 0,
      name: 'x',
      locales: ['en-US'],
      product: { id: 'k', name: 'K' },
      kept: 1,
    };
    const after = {
      schema: 'fifteen/campaign',
      version: 1,
      name: 'x',
      markets: ['en-US'],
      products: [{ id: 'k', name: 'K' }],
      kept: 1,
    };
    expect(migrateCampaign(before, 'campaign.json')).toEqual(after);
  });

  it('leaves a document without a real version as it is', () => {
    for (const version of [undefined, null, '0', 0.5, -1]) {
      const document = { version, locales: ['en-US'] };
      expect(migrateCampaign(document, 'campaign.json')).toBe(document);
    }
  });

  it('changes nothing in the document that it is given', () => {
    const before = Object.freeze({ version: 0, locales: Object.freeze(['en-US']) });
    expect(migrateCampaign(before, 'campaign.json')).toEqual({ version: 1, markets: ['en-US'] });
    expect(before).toEqual({ version: 0, locales: ['en-US'] });
  });

  it('leaves a current document as it is', () => {
    expect(migrateCampaign(MINIMAL, 'campaign.json')).toBe(MINIMAL);
  });
});
