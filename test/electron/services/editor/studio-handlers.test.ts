import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testEditor, WINDOW } from './test-editor.ts';

describe('studio methods', () => {
  it('describe every template and market', async () => {
    const { client } = await testEditor();
    const templates = await client.call('templates.list', {});
    expect(templates.find(({ id }) => id === 'promotion')).toMatchObject({
      words: { en: { name: 'Promotion' }, ja: { name: expect.any(String) } },
      origin: 'shipped',
      styles: expect.any(Array),
    });
    expect(
      templates.every(({ words, keys, slots }) => words['en']?.description && keys.length > 0 && slots.length > 0),
    ).toBe(true);
    expect((await client.call('markets.list', {})).find(({ id }) => id === 'ar-SA')).toMatchObject({
      direction: 'rtl',
    });
    await expect(client.call('templates.texts', { template: 'absent' })).rejects.toMatchObject({
      code: 'unknown-template',
    });
  });

  it('list folders and which of them are campaigns', async () => {
    const { client, folder } = await testEditor();
    const { campaignsFolder } = await client.call('host.facts', {});
    // Made with the first campaign.
    expect(await client.call('host.folders', { folder: null })).toMatchObject({ folder: campaignsFolder, entries: [] });
    const place = path.join(folder, 'films');
    await mkdir(path.join(place, 'kettle.fifteen'), { recursive: true });
    await mkdir(path.join(place, 'Holiday'));
    await mkdir(path.join(place, '.hidden'));
    await writeFile(path.join(place, 'kettle.fifteen/campaign.json'), '{}');
    await writeFile(path.join(place, 'a file'), '');
    expect(await client.call('host.folders', { folder: place })).toEqual({
      folder: place,
      parent: folder,
      entries: [
        { name: 'Holiday', path: path.join(place, 'Holiday'), isCampaign: false },
        { name: 'kettle.fifteen', path: path.join(place, 'kettle.fifteen'), isCampaign: true },
      ],
    });
    await expect(client.call('host.folders', { folder: path.join(place, 'a file') })).rejects.toMatchObject({
      code: 'file-missing',
    });
  });

  it('hand nothing to the system that is not part of an open campaign', async () => {
    const revealed: string[] = [];
    const reveal = async (file: string) => void revealed.push(file);
    const { client, folder } = await testEditor({ reveal });
    const where = { window: WINDOW, folder: path.join(folder, 'kettle.fifteen') };
    await client.call('campaigns.create', { ...where, template: 'promotion', name: 'Kettle', markets: ['en-US'] });
    const file = path.join(where.folder, 'campaign.json');
    await client.call('host.reveal', { path: file });
    const absent = path.join(where.folder, 'renders/absent.mp4');
    await expect(client.call('host.reveal', { path: absent })).rejects.toMatchObject({ code: 'file-missing' });
    for (const outside of ['/etc/passwd', `${where.folder}/../other`, `${where.folder}-two`]) {
      await expect(client.call('host.reveal', { path: outside })).rejects.toMatchObject({ code: 'usage' });
    }
    expect(revealed).toEqual([file]);
  });

  it('say what a host without dialogs and file manager cannot do', async () => {
    const { client } = await testEditor();
    expect(await client.call('host.facts', {})).toMatchObject({ hasNativeDialogs: false, canRevealInFolder: false });
    await expect(client.call('host.choose', { what: 'media' })).rejects.toMatchObject({ code: 'usage' });
    await expect(client.call('host.reveal', { path: '/a' })).rejects.toMatchObject({ code: 'usage' });
    expect(await client.call('host.launched', {})).toEqual({ folder: null });
  });

  it('keep preferences, and take a broken settings file for an empty one', async () => {
    const values = new Map<string, unknown>([
      ['preferences', { theme: 'pink' }],
      ['recent', 'nothing'],
    ]);
    const settings = {
      get: (key: string) => values.get(key),
      set: (key: string, value: unknown) => values.set(key, value),
    };
    const { client } = await testEditor({ settings });
    const standard = { language: null, theme: 'system', safeZone: 'organic', hasSeenGuide: false };
    expect(await client.call('preferences.get', {})).toEqual(standard);
    expect(await client.call('campaigns.recent', {})).toEqual([]);
    const chosen = { language: 'ja', theme: 'light', safeZone: 'ads-b', hasSeenGuide: true } as const;
    expect(await client.call('preferences.set', chosen)).toEqual(chosen);
    expect(values.get('preferences')).toEqual(chosen);
  });
});
