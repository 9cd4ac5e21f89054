import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';
import type { BrandDraft } from '../../../../shared/api/brand-methods.ts';
import { brandSources, kettleCopy } from '../brands/brand-fixtures.ts';
import { testEditor, WINDOW } from './test-editor.ts';

const SIZE = { width: 90, height: 160 };
const KIT = {
  schema: 'fifteen/brand-kit',
  version: 1,
  name: 'Fern',
  palette: { background: '#f4efe2', text: '#1b3a2d' },
  endCard: { frames: 60, ground: 'background', line: { en: 'Made slowly.' } },
} as const;
const NOTHING_NEW = { logo: null, logoOnDark: null, sound: null, fonts: [] };

/** An editor with a campaign open, and what the tests ask it. */
async function setUp() {
  const editor = await testEditor();
  const files = await brandSources(path.join(editor.folder, 'sources'));
  const folder = await kettleCopy(editor.folder);
  const { client } = editor;
  const { id: campaign } = await client.call('campaigns.open', { folder, window: WINDOW });
  const draft = (changes: Partial<BrandDraft> = {}): BrandDraft => ({
    id: null,
    kit: { ...KIT, endCard: { ...KIT.endCard } },
    sources: { ...NOTHING_NEW, logo: files.logo },
    ...changes,
  });
  /** The share of the end card's pixels that have a colour. */
  const share = async (brand: BrandDraft | null, colour: string): Promise<number> => {
    const ids = { campaign, product: 'kettle', market: 'en-US', hook: null };
    const { url } = await client.call('brands.preview', { ...ids, brand, frame: 444, width: SIZE.width });
    const answer = await editor.host.media(new Request(`http://studio${url}`));
    return shareOf(Buffer.from(await answer.arrayBuffer()), colour);
  };
  const shelf = async (): Promise<readonly string[]> =>
    (await client.call('brands.list', {})).brands.map(({ id }) => id);
  return { editor, client, files, folder, draft, share, shelf };
}

/** The share of a picture's pixels that have a colour, within what the film's colours round. */
async function shareOf(picture: Buffer, colour: string): Promise<number> {
  const canvas = createCanvas(SIZE.width, SIZE.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(await loadImage(picture), 0, 0);
  const { data } = pen.getImageData(0, 0, SIZE.width, SIZE.height);
  const wanted = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const count = SIZE.width * SIZE.height;
  const hits = Array.from({ length: count }, (_, pixel) =>
    wanted.every((value, channel) => Math.abs(value - (data[pixel * 4 + channel] ?? 0)) < 12),
  );
  return hits.filter(Boolean).length / count;
}

describe('brands.preview', () => {
  it('shows the campaign with a brand that nobody saved, and writes nothing', async () => {
    const { folder, draft, share, shelf } = await setUp();
    const document = await readFile(path.join(folder, 'campaign.json'), 'utf8');
    const before = await readdir(folder);
    expect(await share(draft(), KIT.palette.background)).toBeGreaterThan(0.5);
    expect(await share(draft(), '#00ff00')).toBeGreaterThan(0.02);
    expect(await share(null, KIT.palette.background)).toBeLessThan(0.2);
    expect(await share(null, '#00ff00')).toBe(0);
    expect(await readFile(path.join(folder, 'campaign.json'), 'utf8')).toBe(document);
    expect([await readdir(folder), await shelf()]).toEqual([before, []]);
  });

  it('shows a brand of this installation with what is changed in it', async () => {
    const { client, files, draft, share } = await setUp();
    const { id } = await client.call('brands.save', draft());
    const kit = await client.call('brands.read', { id });
    const night = { ...kit, palette: { background: '#101018', text: '#f2f2ff' } };
    const changed = { id, kit: night, sources: { ...NOTHING_NEW, logoOnDark: files.logoOnDark } };
    expect(await share(changed, '#101018')).toBeGreaterThan(0.5);
    // The logo for dark grounds, which is no file of the brand yet.
    expect(await share(changed, '#ff00ff')).toBeGreaterThan(0.02);
    expect(await client.call('brands.read', { id })).toEqual(kit);
  });

  it('names the file that cannot be used', async () => {
    const { files, draft, share } = await setUp();
    const wrong = draft({ sources: { ...NOTHING_NEW, fonts: [files.logo] } });
    await expect(share(wrong, '#00ff00')).rejects.toThrow('The font brand/new/mark.png is no font');
    const sound = draft({ sources: { ...NOTHING_NEW, sound: files.logo } });
    await expect(share(sound, '#00ff00')).rejects.toThrow('brand/new/mark.png is an image');
    const gone = draft({ id: 'gone', sources: NOTHING_NEW });
    await expect(share(gone, '#00ff00')).rejects.toThrow('There is no brand "gone"');
  });
});

describe('brands.save', () => {
  it('changes a brand: files that it keeps stay, new ones take their part, fonts are added', async () => {
    const { client, files, draft, shelf } = await setUp();
    const { id } = await client.call('brands.save', draft({ sources: { ...NOTHING_NEW, ...files, fonts: [] } }));
    const first = await client.call('brands.read', { id });
    expect(first).toMatchObject({ logo: 'mark.png', logoOnDark: 'mark-dark.png', sound: { file: 'notes.wav' } });
    const { logoOnDark: _gone, ...kept } = first;
    const kit = { ...kept, name: 'Fern & Co', terms: [{ term: 'Fern', keep: true }] };
    const again = { id, kit, sources: { ...NOTHING_NEW, logo: files.logoOnDark, fonts: [files.font] } };
    expect(await client.call('brands.save', again)).toEqual({ id, name: 'Fern & Co' });
    const second = await client.call('brands.read', { id });
    expect(second).toEqual({ ...kit, logo: expect.stringMatching(/^mark-dark/), fonts: ['Aurel Black.ttf'] });
    expect(await shelf()).toEqual(['fern']);
  });

  it('leaves everything as it was where a file is not what it should be', async () => {
    const { editor, client, files, draft, shelf } = await setUp();
    const bad = draft({ sources: { ...NOTHING_NEW, logo: files.logo, fonts: [files.logo] } });
    await expect(client.call('brands.save', bad)).rejects.toThrow('mark.png is no font');
    expect(await shelf()).toEqual([]);
    const { id } = await client.call('brands.save', draft());
    const home = path.join(editor.folder, 'settings/brands', id);
    const before = await readdir(home);
    const worse = { ...draft({ id }), sources: { ...NOTHING_NEW, logo: files.logoOnDark, sound: files.logo } };
    await expect(client.call('brands.save', worse)).rejects.toThrow('A sound logo is a WAV');
    expect(await readdir(home)).toEqual(before);
  });

  it('takes no file from outside the brand, and no brand that is gone', async () => {
    const { client, draft, shelf } = await setUp();
    const outside = draft({ kit: { ...draft().kit, logo: '../../letter.png' } });
    await expect(client.call('brands.save', outside)).rejects.toThrow('logo');
    await expect(client.call('brands.save', draft({ id: 'gone' }))).rejects.toThrow('There is no brand "gone"');
    expect(await shelf()).toEqual([]);
  });
});
