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

  it.each([
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

  it('leaves a current document as it is', () => {
    expect(migrateCampaign(MINIMAL, 'campaign.json')).toBe(MINIMAL);
  });
});
