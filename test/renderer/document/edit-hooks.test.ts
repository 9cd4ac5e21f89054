import { describe, expect, it } from 'vitest';
import { putChoice } from '../../../renderer/document/edit-choices.ts';
import { addHook, removeHook, renameHook } from '../../../renderer/document/edit-hooks.ts';
import { setText } from '../../../renderer/document/edit-texts.ts';
import { parseCampaign } from '../../../shared/campaign/parse-campaign.ts';
import { sampleDocument } from './sample-document.ts';

const document = sampleDocument();

describe('hooks of a document', () => {
  it('get an id from their name that the document takes, whatever the name', () => {
    const names = ['A question?', 'A question!', 'all', '質問'];
    const made = names.reduce((now, name) => addHook(now, name).document, document);
    const ids = parseCampaign(made.campaign, 'campaign.json').hooks?.map(({ id }) => id);
    expect(ids).toEqual(['a-question', 'a-question-2', 'all-2', 'opening']);
    expect(parseCampaign(addHook(document, '60 s').document.campaign, 'campaign.json').hooks?.[0]?.id).toBe(
      'opening-60-s',
    );
    expect(() => addHook(made, 'Fifth')).toThrow('no room');
  });

  it('keep their id under another name, and their name where none is given', () => {
    const made = addHook(document, 'Detail').document;
    expect(renameHook(made, 'detail', 'Close-up').campaign.hooks).toEqual([{ id: 'detail', name: 'Close-up' }]);
    expect(renameHook(made, 'detail', '  ')).toBe(made);
  });

  it('leave nothing of theirs behind, and all else as it was', () => {
    const place = { name: 'slots', id: 'hook', product: 'kettle', market: 'de-DE', hook: 'detail' } as const;
    const named = addHook(document, 'Detail').document;
    const written = setText(named, { locale: 'de', key: 'hooks.detail.hook' }, 'Schau genau hin');
    const filled = putChoice(written, place, { scope: 'hook', value: { file: 'media/b.jpg' } });
    expect(filled.campaign.overrides).toEqual([{ hook: 'detail', slots: { hook: { file: 'media/b.jpg' } } }]);
    expect(removeHook(filled, 'detail')).toEqual(document);
  });
});
