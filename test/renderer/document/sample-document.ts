import type { CampaignDocument } from '../../../renderer/document/campaign-document.ts';

/** A campaign of one product in two markets. */
export function sampleDocument(change: Partial<CampaignDocument> = {}): CampaignDocument {
  return {
    campaign: {
      schema: 'fifteen/campaign',
      version: 1,
      name: 'Kettle',
      template: 'feature-trio',
      sourceLocale: 'en',
      markets: ['de-DE', 'es-MX'],
      products: [{ id: 'kettle', name: 'Aurel Kettle', media: ['media/a.mp4'] }],
      slots: { hook: { file: 'media/a.mp4' } },
    },
    texts: { en: { hook: 'Boils', cta: { title: 'Tea?' } }, de: { hook: 'Kocht' } },
    captionsStatus: {},
    ...change,
  };
}
