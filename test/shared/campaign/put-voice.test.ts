import { describe, expect, it } from 'vitest';
import { choicesFor } from '../../../shared/campaign/choices.ts';
import { putVoice } from '../../../shared/campaign/put-voice.ts';
import { campaignWith } from '../../setup/rules.ts';

const voice = { file: 'voice/a.flac' };
const other = { file: 'voice/b.flac' };
const heard = (campaign: ReturnType<typeof campaignWith>, market: string) =>
  choicesFor(campaign, { product: 'kettle', market, hook: null }).voice?.file ?? null;

describe('putVoice', () => {
  it('gives all markets one voice, and one of them its own', () => {
    const all = putVoice(campaignWith({}), { market: null, product: null }, voice);
    const own = putVoice(all, { market: 'fr-FR', product: null }, other);
    expect([heard(own, 'de-DE'), heard(own, 'fr-FR')]).toEqual(['voice/a.flac', 'voice/b.flac']);
    const silent = putVoice(own, { market: 'fr-FR', product: null }, null);
    expect([heard(silent, 'de-DE'), heard(silent, 'fr-FR')]).toEqual(['voice/a.flac', null]);
  });

  it('keeps what else an override holds, and drops one that becomes empty', () => {
    const campaign = campaignWith({ overrides: [{ market: 'fr-FR', style: 'bold' }] });
    const place = { market: 'fr-FR', product: null };
    const with_ = putVoice(campaign, place, voice);
    expect(with_.overrides).toEqual([{ market: 'fr-FR', style: 'bold', voice }]);
    expect(putVoice(with_, place, undefined)).toEqual(campaign);
    const fresh = putVoice(campaignWith({}), place, voice);
    expect(putVoice(fresh, place, undefined)).toEqual(campaignWith({}));
  });

  it('lets one variant have the last word, whatever is set after it', () => {
    const one = putVoice(campaignWith({}), { market: 'fr-FR', product: 'kettle' }, voice);
    const both = putVoice(one, { market: 'fr-FR', product: null }, other);
    expect(heard(both, 'fr-FR')).toBe('voice/a.flac');
  });
});
