import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, describe, expect, it } from 'vitest';
import { bringBrand } from '../../../../electron/services/brands/apply-brand.ts';
import { newBrand, saveBrand } from '../../../../electron/services/brands/save-brand.ts';
import { buildVariants } from '../../../../electron/services/build-variant.ts';
import { chooseVariants } from '../../../../electron/services/choose-variants.ts';
import { acceptCampaign, loadCampaign } from '../../../../electron/services/load-campaign.ts';
import { previewFrame } from '../../../../electron/services/preview-frame.ts';
import type { BrandKit, Palette } from '../../../../shared/campaign/brand-kit-schema.ts';
import { testStudio } from '../editor/test-editor.ts';
import { brandSources, kettleCopy } from './brand-fixtures.ts';

const { signal } = new AbortController();
const FERN: Palette = {
  background: '#f4efe2',
  surface: '#ffffff',
  text: '#1b3a2d',
  accent: '#7fb069',
  sale: '#d1495b',
};
const VOLT: Palette = {
  background: '#101018',
  surface: '#23233a',
  text: '#f2f2ff',
  accent: '#ff5fa2',
  sale: '#ffd60a',
};
const SIZE = { width: 90, height: 160 };

const root = await mkdtemp(path.join(tmpdir(), 'fifteen brands '));
afterAll(() => rm(root, { recursive: true, force: true }));
const studio = await testStudio(root);
const folder = await kettleCopy(root);
const { logo, logoOnDark, font, sound } = await brandSources(path.join(root, 'sources'));

async function brand(name: string, palette: Palette, rest: Partial<BrandKit>): Promise<BrandKit> {
  const sources = { logo, logoOnDark, sound, fonts: [font] };
  const made = await newBrand(studio, { name, palette, sources }, signal);
  const draft = { id: made.id, kit: { ...made.kit, ...rest }, sources: {} };
  return bringBrand(studio, await saveBrand(studio, draft, signal), folder, signal);
}

const fern = await brand('Fern', FERN, {
  captions: { kind: 'rounded-box', uppercase: false },
  endCard: { frames: 60, ground: 'background', line: { en: 'Made slowly.', ar: 'صنع على مهل' } },
});
const volt = await brand('Volt', VOLT, {
  captions: { kind: 'highlight-bar' },
  endCard: { frames: 60, ground: 'surface' },
});

async function built(kit: BrandKit, market: string) {
  const loaded = await loadCampaign(studio, folder);
  const campaign = { ...loaded, document: { ...loaded.document, brand: kit } };
  const files = {
    folder,
    document: campaign.document,
    captions: new Map(Object.entries(loaded.campaignTexts)),
    captionsStatus: {},
  };
  const accepted = await acceptCampaign(studio, files);
  const choice = { products: 'all', markets: [market], hooks: 'all' } as const;
  const [variant] = await buildVariants(
    studio,
    accepted,
    chooseVariants(accepted.document, choice, studio.markets),
    signal,
  );
  if (!variant?.timeline) throw new Error(`nothing was built: ${variant?.findings[0]?.message}`);
  return { ...variant, timeline: variant.timeline };
}

type Picture = { readonly at: (x: number, y: number) => string; readonly share: (colour: string) => number };

async function shown(kit: BrandKit, market: string, at: number): Promise<Picture> {
  const file = path.join(folder, 'campaign.json');
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), brand: kit }));
  const out = path.join(root, `${kit.id}-${market}-${at}.png`);
  await previewFrame(studio, { folder, market, product: null, hook: 'own', at, size: SIZE, out }, signal);
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(await loadImage(out), 0, 0);
  const { data } = pen.getImageData(0, 0, SIZE.width, SIZE.height);
  const pixel = (index: number): readonly number[] => [...data.subarray(index * 4, index * 4 + 3)];
  return {
    at: (x, y) => nearest(pixel(y * SIZE.width + x)),
    share: (colour) => {
      const all = Array.from({ length: SIZE.width * SIZE.height }, (_, index) => nearest(pixel(index)));
      return all.filter((each) => each === colour).length / all.length;
    },
  };
}

const NAMED = {
  ...FERN,
  dark: VOLT.background,
  plate: VOLT.surface,
  pink: VOLT.accent,
  green: '#00ff00',
  magenta: '#ff00ff',
};

/** The colour of the brands that a pixel is, within what the film's colours round; else none. */
function nearest(pixel: readonly number[]): string {
  const found = Object.values(NAMED).find((colour) =>
    [1, 3, 5].every((at, index) => Math.abs(Number.parseInt(colour.slice(at, at + 2), 16) - (pixel[index] ?? 0)) < 12),
  );
  return found ?? 'none';
}

describe('one template with two brands', () => {
  it('ends with the ground and logo of each, the one for dark grounds on dark', async () => {
    const [light, dark] = [await shown(fern, 'en-US', 14.6), await shown(volt, 'en-US', 14.6)];
    expect([light.at(2, 2), dark.at(2, 2)]).toEqual([FERN.background, VOLT.surface]);
    expect([light.at(88, 158), dark.at(88, 158)]).toEqual([FERN.background, VOLT.surface]);
    expect([light.share('#00ff00') > 0.02, light.share('#ff00ff')]).toEqual([true, 0]);
    expect([dark.share('#ff00ff') > 0.02, dark.share('#00ff00')]).toEqual([true, 0]);
    // What the call to action is written on.
    expect(light.share(FERN.accent)).toBeGreaterThan(0.002);
  });

  it('shows its captions in the colours and shapes of each over the same footage', async () => {
    const [light, dark] = [await shown(fern, 'en-US', 1.2), await shown(volt, 'en-US', 1.2)];
    expect(light.share(FERN.surface)).toBeGreaterThan(0.04);
    expect(dark.share(VOLT.accent)).toBeGreaterThan(0.01);
    expect([light.share(VOLT.accent), dark.share(FERN.surface) < 0.01]).toEqual([0, true]);
  });

  it('is drawn in the brand’s font where that has the letters, and in the packaged ones elsewhere, which is told', async () => {
    const families = async (market: string) => {
      const { captions, findings, inputs } = await built(fern, market);
      const lines = captions.flatMap(({ states }) => states.flatMap((state) => state.lines));
      const first = new Set(lines.map((line) => line.font.families[0]?.replace(/:.*/, '')));
      const told = findings.filter(({ rule }) => rule === 'brand-font-lacks').map(({ message }) => message);
      return { first: [...first], told, fonts: inputs.filter(({ file }) => file.endsWith('.ttf')).length };
    };
    expect(await families('en-US')).toEqual({ first: ['own'], told: [], fonts: 1 });
    const arabic = await families('ar-SA');
    expect([arabic.first, arabic.fonts]).toEqual([['Noto Sans Arabic'], 1]);
    expect(arabic.told).toEqual([
      expect.stringMatching(/^The brand's fonts lack .*are drawn in the program's own fonts\.$/),
    ]);
  });

  it('says the brand’s line in the languages that it has, and ends with its notes', async () => {
    const line = async (market: string) => {
      const { captions, timeline } = await built(fern, market);
      const { words } = captions.find(({ caption }) => caption.id === 'brand-line') ?? {};
      return [words, timeline.sounds.map(({ role, from, frames }) => [role, from, from + frames]).at(-1)];
    };
    const notes = ['clip', 450 - 36, 450];
    expect(await line('en-US')).toEqual([{ kind: 'text', text: 'Made slowly.' }, notes]);
    expect(await line('ar-SA')).toEqual([{ kind: 'text', text: 'صنع على مهل' }, notes]);
    expect(await line('de-DE')).toEqual([{ kind: 'text', text: 'Made slowly.' }, notes]);
  });

  it('keeps copies of what it uses, named after their content', () => {
    expect([fern.logo, fern.id, volt.id]).toEqual([
      expect.stringMatching(/^brand\/mark-[0-9a-f]{8}\.png$/),
      'fern',
      'volt',
    ]);
    expect(volt.fonts).toEqual(fern.fonts);
  });
});

describe('a brand with a file that is not what it should be', () => {
  it('is not taken in', async () => {
    const make = (sources: object) => newBrand(studio, { name: 'Bad', palette: {}, sources }, signal);
    await expect(make({ fonts: [logo] })).rejects.toThrow('The font mark.png is no font');
    await expect(make({ logo: sound })).rejects.toThrow('A logo is a PNG');
    await expect(make({ sound: logo })).rejects.toThrow('A sound logo is a WAV');
  });

  it('stops the campaigns that hold it, naming the file', async () => {
    const withFiles = (changes: Partial<BrandKit>) => built({ ...fern, ...changes }, 'en-US');
    await expect(withFiles({ fonts: ['media/logo.png'] })).rejects.toThrow('The font media/logo.png is no font');
    await expect(withFiles({ fonts: ['../../passwd'] })).rejects.toThrow('inside the campaign folder');
    await expect(withFiles({ logo: 'media/boil.mp4' })).rejects.toThrow('media/boil.mp4 is a video');
    await expect(withFiles({ sound: { file: 'media/logo.png', volume: 1 } })).rejects.toThrow(
      'media/logo.png is an image',
    );
  });
});
