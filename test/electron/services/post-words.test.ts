import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseVariants } from '../../../electron/services/choose-variants.ts';
import { loadCampaign } from '../../../electron/services/load-campaign.ts';
import { type PostWords, postWords } from '../../../electron/services/post-words.ts';
import { composeCaption } from '../../../shared/publish/caption.ts';
import { repositoryRoot } from '../../architecture/source-tree.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { testStudio } from './editor/test-editor.ts';

const SAMPLES = path.join(repositoryRoot, 'assets/samples');

async function wordsOf(campaign: string, market: string): Promise<PostWords> {
  const studio = await testStudio(await temporaryFolder());
  const loaded = await loadCampaign(studio, path.join(SAMPLES, campaign));
  const [chosen] = chooseVariants(
    loaded.document,
    { products: 'all', markets: [market], hooks: 'all' },
    studio.markets,
  );
  if (!chosen) throw new Error('the sample has a product');
  return postWords(loaded, chosen);
}

describe('postWords', () => {
  it("gives the campaign's own words in each market's language", async () => {
    expect(await wordsOf('kettle.fifteen', 'de-AT')).toEqual({
      text: 'Kocht in 60 Sekunden und lässt das Haus weiterschlafen. Zeit für Tee?',
      hashtags: ['wasserkocher', 'tee', 'küche'],
    });
    const { text, hashtags } = await wordsOf('kettle.fifteen', 'ja-JP');
    expect(composeCaption(text, hashtags)).toMatch(/60秒で沸騰.*\n#電気ケトル #お茶 #キッチン$/u);
  });

  it("falls back on the template's, with the product's name in it", async () => {
    const { text, hashtags } = await wordsOf('outfit.fifteen', 'pl-PL');
    expect(text).toMatch(/^.+: jedna szafa, wiele stylizacji\. Która jest twoja\?$/);
    expect(hashtags).toEqual(['stylizacja', 'lookbook', 'styl']);
  });

  it('holds no marks of direction: TikTok would count them, and they break hashtags', async () => {
    const { text, hashtags } = await wordsOf('outfit.fifteen', 'ar-SA');
    expect(text).toContain('خزانة واحدة');
    expect(`${text} ${hashtags.join(' ')}`).not.toMatch(/[\u2066-\u2069]/u);
  });
});
