import { describe, expect, it } from 'vitest';
import { changedParts } from '../../../renderer/document/changed-parts.ts';
import { renameCampaign } from '../../../renderer/document/edit-campaign.ts';
import { setText } from '../../../renderer/document/edit-texts.ts';
import { sampleDocument } from './sample-document.ts';

describe('changedParts', () => {
  const first = sampleDocument();

  it('is everything as long as the host has taken nothing', () => {
    const { campaign, texts, captionsStatus } = first;
    expect(changedParts(null, first)).toEqual({ document: campaign, texts, captionsStatus });
  });

  it('is the one language that was typed in', () => {
    const next = setText(first, { locale: 'de', key: 'hook' }, 'Heiß');
    expect(changedParts(first, next)).toEqual({ texts: { de: { hook: 'Heiß' } } });
  });

  it('is the campaign where only that changed, and nothing where nothing did', () => {
    const next = renameCampaign(first, 'Other');
    expect(changedParts(first, next)).toEqual({ document: next.campaign });
    expect(changedParts(next, next)).toEqual({});
  });
});
