import { describe, expect, it } from 'vitest';
import { changedParts } from '../../../renderer/document/changed-parts.ts';
import { renameCampaign } from '../../../renderer/document/edit-campaign.ts';
import { removeText, setText } from '../../../renderer/document/edit-texts.ts';
import { sampleDocument } from './sample-document.ts';

describe('changedParts', () => {
  const first = sampleDocument();
  const typed = setText(first, { locale: 'ja', key: 'hook' }, '沸く');

  it('is the one language that was typed in', () => {
    expect(changedParts([first], typed)).toEqual({ texts: { ja: { hook: '沸く' } } });
  });

  it('is the campaign where only that changed, and nothing where nothing did', () => {
    const next = renameCampaign(first, 'Other');
    expect(changedParts([first], next)).toEqual({ document: next.campaign });
    expect(changedParts([next], next)).toEqual({});
  });

  it('is an empty language where the first text of it was taken back', () => {
    expect(changedParts([typed], first)).toEqual({ texts: { ja: {} } });
    expect(changedParts([typed], removeText(typed, { locale: 'ja', key: 'hook' }))).toEqual({ texts: { ja: {} } });
  });

  it('takes back what a save that failed may have left with the host', () => {
    const renamed = renameCampaign(typed, 'Other');
    expect(changedParts([first, renamed], first)).toEqual({ document: first.campaign, texts: { ja: {} } });
  });
});
