import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { H264, makeMedia, moving } from '../../../setup/make-media.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { testStudio } from '../editor/test-editor.ts';

const SCRIPT = '<script>document.title = "run"</script>';
export const NAMES: Readonly<Record<string, string>> = {
  script: `${SCRIPT}</script><!-- data -->`,
  arabic: 'غلاية أوريل 1,7 L (جديدة)',
  money: 'Kettle $& "50 %" \u2028 end',
};

const hash = (letter: string): string => letter.repeat(64);

/** A campaign of three oddly named products in two markets, rendered as far as a page can tell. */
export async function reviewedCampaign() {
  const root = await temporaryFolder();
  const folder = path.join(root, 'odd #1 50%.fifteen');
  const out = path.join(folder, 'renders');
  const clip = await makeMedia('good.mp4', [...moving('320x568', { seconds: 4 }), ...H264]);
  const picture = await makeMedia('cover.jpg', [...moving('320x568'), '-frames:v', '1']);
  const products = Object.entries(NAMES).map(([id, name]) => ({ id, name }));
  const markets = ['de-DE', 'ar-SA'];
  const variants: (object & { readonly product: string })[] = [];
  for (const [index, product] of products.entries()) {
    await mkdir(path.join(out, product.id), { recursive: true });
    for (const market of markets) {
      const base = `${product.id}/${market}`;
      await copyFile(clip, path.join(out, `${base}.mp4`));
      await copyFile(picture, path.join(out, `${base}.cover.jpg`));
      variants.push(await entry(product.id, { market, out, letter: 'abc'[index] ?? 'd' }));
    }
  }
  const document = { schema: 'fifteen/campaign', version: 1, name: `Odd ${SCRIPT}`, template: 'promotion', markets };
  await writeFile(path.join(folder, 'campaign.json'), JSON.stringify({ ...document, products: [...products, LATE] }));
  const failures = [{ product: 'late', market: 'de-DE', code: 'slot-empty', message: `No media. ${SCRIPT}` }];
  const about = { name: 'Odd', template: 'promotion', revision: 1 };
  const write = (entries: readonly object[]): Promise<void> =>
    writeFile(
      path.join(out, 'manifest.json'),
      JSON.stringify({ schema: 'fifteen/manifest', version: 1, campaign: about, variants: entries, failures }),
    );
  await write(variants);
  return {
    root,
    folder,
    out,
    studio: await testStudio(root),
    /** The first product shows something else from now on. */
    change: () => write(variants.map((each) => (each.product === 'script' ? { ...each, content: hash('e') } : each))),
    decisions: async () => JSON.parse(await readFile(path.join(folder, 'review.json'), 'utf8')).decisions,
  };
}

const LATE = { id: 'late', name: 'Late' };

type Place = { readonly market: string; readonly out: string; readonly letter: string };

async function entry(product: string, { market, out, letter }: Place) {
  const base = `${product}/${market}`;
  const files = { file: `${base}.mp4`, subtitles: `${base}.srt`, cover: `${base}.cover.jpg` };
  const bytes = (await readFile(path.join(out, files.file))).length;
  const keys = { planKey: hash(letter), content: hash(letter), sha256: hash(letter) };
  const checks = [
    { rule: 'text-fallback', severity: 'warning', subject: 'hook', message: `Not translated: ${SCRIPT}` },
  ];
  const facts = { bytes, seconds: 15, frames: 450, loudness: null, inputs: [], checks, ffmpeg: '5.1' };
  return { product, market, ...files, ...keys, ...facts };
}
