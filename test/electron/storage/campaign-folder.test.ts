import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCampaignFolder, writeCampaignDocument, writeCaptions } from '../../../electron/storage/campaign-folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('readCampaignFolder', () => {
  it('reads the document and every language', async () => {
    const folder = await folderWith({
      'campaign.json': '\uFEFF{"name":"x","later":1}',
      'captions/de.json': '{"a":"b"}',
      'captions/.swp': 'x',
    });
    expect(await readCampaignFolder(folder)).toEqual({
      folder,
      document: { name: 'x', later: 1 },
      captions: new Map([['de', { a: 'b' }]]),
      captionsStatus: {},
    });
    expect(await readCampaignFolder(path.join(folder, 'campaign.json'))).toMatchObject({ folder });
  });

  it.each([
    [
      'a comma too many',
      '{\n  "name": "x",\n  "markets": ["de-DE",]\n}',
      /^campaign\.json is not valid JSON at line 3, column 23: expected value, found \]\.$/,
    ],
    [
      'a text that just ends',
      '{\n  "name": "x"',
      /^campaign\.json is not valid JSON at line 2, column 14: expected , or }, found the end of the file\.$/,
    ],
    ['no text', ' \n', /^campaign\.json is empty; it must hold a JSON object\.$/],
    [
      'bytes that are no UTF-8',
      Buffer.from([0x7b, 0xff, 0xfe]),
      /^campaign\.json is not UTF-8 text\. Save it as UTF-8\.$/,
    ],
  ])('names file, line and column of %s', async (_, content, message) => {
    const folder = await folderWith({ 'campaign.json': content });
    await expect(readCampaignFolder(folder)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringMatching(message),
    });
  });

  it('names the caption file that is broken', async () => {
    const folder = await folderWith({ 'campaign.json': '{}', 'captions/de.json': '{' });
    await expect(readCampaignFolder(folder)).rejects.toThrow(/^captions\/de\.json is not valid JSON at line 1/);
  });

  it('says how to make a campaign where there is none', async () => {
    const folder = await temporaryFolder();
    await expect(readCampaignFolder(folder)).rejects.toMatchObject({
      code: 'not-a-campaign',
      message: expect.stringContaining('fifteen new'),
    });
    await expect(readCampaignFolder(path.join(folder, 'no'))).rejects.toMatchObject({ code: 'not-a-campaign' });
    const file = path.join(folder, 'clip.mp4');
    await writeFile(file, '');
    await expect(readCampaignFolder(file)).rejects.toThrow(/is a file; a campaign is a folder/);
  });
});

describe('a document of more than 64 MB', () => {
  it('is refused with its size', async () => {
    const folder = await folderWith({ 'campaign.json': Buffer.alloc(65 << 20, ' ') });
    await expect(readCampaignFolder(folder)).rejects.toThrow('campaign.json is 68 MB long');
  });
});

describe('writing a campaign', () => {
  it('keeps unknown keys and their order, and leaves nothing but the files', async () => {
    const folder = await folderWith({ 'campaign.json': '{"zebra":1,"name":"x","apple":{"b":1,"a":2}}' });
    const { document } = await readCampaignFolder(folder);
    await writeCampaignDocument(folder, document);
    await writeCaptions(folder, 'de', { hook: 'Heiß' });
    expect(JSON.stringify(JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8')))).toBe(
      '{"zebra":1,"name":"x","apple":{"b":1,"a":2}}',
    );
    expect(await readdir(folder)).toEqual(['campaign.json', 'captions']);
  });

  it('says what is wrong with a place that cannot be written', async () => {
    const folder = await folderWith({ 'a-file': '' });
    await expect(writeCampaignDocument(path.join(folder, 'a-file'), {})).rejects.toMatchObject({
      code: 'output-unwritable',
    });
  });
});

async function folderWith(files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const folder = await temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return folder;
}
