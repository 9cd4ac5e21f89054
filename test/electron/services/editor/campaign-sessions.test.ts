import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { backUpCampaign } from '../../../../electron/services/editor/campaign-backups.ts';
import type { OpenCampaign } from '../../../../shared/api/campaign-methods.ts';
import type { Client } from '../../../../shared/api/client.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { testEditor, WINDOW } from './test-editor.ts';

async function create(client: Client, folder: string): Promise<OpenCampaign> {
  const where = { window: WINDOW, folder: path.join(folder, 'kettle.fifteen') };
  return client.call('campaigns.create', { ...where, template: 'feature-trio', name: 'Kettle', markets: ['en-US'] });
}

function save(client: Client, { id, campaign, texts }: OpenCampaign, name: string, window = WINDOW) {
  return client.call('campaigns.save', { campaign: id, window, document: { ...campaign, name }, texts });
}

describe('an open campaign', () => {
  it('is read-only in a second window, which may take it over', async () => {
    const { client, folder } = await testEditor();
    const first = await create(client, folder);
    const second = await client.call('campaigns.open', { window: 'window-two', folder: first.folder });
    expect([first.isReadOnly, second.isReadOnly]).toEqual([false, true]);
    await expect(save(client, second, 'Two', 'window-two')).rejects.toMatchObject({ code: 'read-only' });
    const taken = await client.call('campaigns.open', { window: 'window-two', folder: first.folder, takeOver: true });
    expect(taken.isReadOnly).toBe(false);
    await save(client, taken, 'Two', 'window-two');
    await expect(save(client, first, 'One')).rejects.toMatchObject({ code: 'read-only' });
  });

  it('is writable again after its window was reloaded', async () => {
    const { client, folder } = await testEditor();
    const first = await create(client, folder);
    const again = await client.call('campaigns.open', { window: WINDOW, folder: first.folder });
    expect(again.isReadOnly).toBe(false);
  });

  it('is read-only in another process until the first closes it', async () => {
    const one = await testEditor();
    const two = await testEditor();
    const first = await create(one.client, one.folder);
    const second = await two.client.call('campaigns.open', {
      window: 'window-two',
      folder: first.folder,
      takeOver: true,
    });
    expect(second.isReadOnly).toBe(true);
    await expect(save(two.client, second, 'Two', 'window-two')).rejects.toMatchObject({ code: 'read-only' });
    await one.client.call('campaigns.close', { campaign: first.id, window: WINDOW });
    const third = await two.client.call('campaigns.open', { window: 'window-two', folder: first.folder });
    expect(third.isReadOnly).toBe(false);
  });

  it('keeps unknown keys, and numbered backups of what was there before', async () => {
    const { client, folder } = await testEditor();
    const first = await create(client, folder);
    const document = { ...first.campaign, name: 'Two', later: { kept: true } };
    await client.call('campaigns.save', {
      campaign: first.id,
      window: WINDOW,
      document,
      texts: { de: { hook: 'Kocht' } },
    });
    await save(client, first, 'Three');
    const read = async (name: string) => JSON.parse(await readFile(path.join(first.folder, name), 'utf8'));
    expect(await read('campaign.json')).toMatchObject({ name: 'Three' });
    expect(await read('captions/de.json')).toEqual({ hook: 'Kocht' });
    // One when editing starts, the next five minutes later.
    expect(await readdir(path.join(first.folder, 'backups'))).toEqual(['campaign-0001.json']);
    expect(await read('backups/campaign-0001.json')).toMatchObject({ name: 'Kettle' });
  });

  it('tells of a change by another program, and backs it up before writing over it', async () => {
    const { client, folder } = await testEditor();
    const first = await create(client, folder);
    await save(client, first, 'Two');
    const told = new Promise((resolve) => client.on('campaigns.changed', resolve));
    const file = path.join(first.folder, 'campaign.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"Two"', '"By hand"'));
    expect(await told).toEqual({ campaign: first.id });
    await save(client, first, 'Three');
    expect(await readFile(path.join(first.folder, 'backups/campaign-0002.json'), 'utf8')).toContain('By hand');
  });

  it('shows what was typed also where the disk does not take it, and writes it later', async () => {
    const { client, folder } = await testEditor();
    const first = await create(client, folder);
    const texts = { 'en-US': { hook: 'Typed' } };
    const document = first.campaign;
    // A file where a folder must be: a disk that refuses, also for root.
    await writeFile(path.join(first.folder, 'captions'), '');
    const saving = client.call('campaigns.save', { campaign: first.id, window: WINDOW, document, texts });
    await expect(saving).rejects.toMatchObject({ code: 'output-unwritable' });
    const view = await client.call('variants.view', { campaign: first.id, product: 'kettle', market: 'en-US' });
    expect(view.captions[0]).toMatchObject({ key: 'hook', text: 'Typed' });
    await rm(path.join(first.folder, 'captions'));
    await client.call('campaigns.save', { campaign: first.id, window: WINDOW, document, texts });
    expect(await readFile(path.join(first.folder, 'captions/en-US.json'), 'utf8')).toContain('Typed');
  });

  it('keeps what is known of translations in captions-status.json, also through a save that says nothing of it', async () => {
    const { client, folder } = await testEditor();
    const first = await create(client, folder);
    const captionsStatus = { note: 'agency', translations: { de: { hook: { source: 'Boils', ticket: 7 } } } };
    const { id, campaign, texts } = first;
    await client.call('campaigns.save', { campaign: id, window: WINDOW, document: campaign, texts, captionsStatus });
    await save(client, first, 'Two');
    const file = path.join(first.folder, 'captions-status.json');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(captionsStatus);
    await client.call('campaigns.close', { campaign: id, window: WINDOW });
    const again = await client.call('campaigns.open', { window: WINDOW, folder: first.folder });
    expect(again.captionsStatus).toEqual(captionsStatus);
    await writeFile(file, '{"translations": 7}');
    await client.call('campaigns.close', { campaign: id, window: WINDOW });
    await expect(client.call('campaigns.open', { window: WINDOW, folder: first.folder })).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('captions-status.json'),
    });
  });

  it('writes texts into its own folder alone', async () => {
    const { client, folder } = await testEditor();
    const { id, campaign: document, folder: target } = await create(client, folder);
    const send = (texts: OpenCampaign['texts']) =>
      client.call('campaigns.save', { campaign: id, window: WINDOW, document, texts });
    await expect(send({ '../escaped': { hook: 'x' } })).rejects.toMatchObject({ code: 'usage' });
    await mkdir(path.join(folder, 'elsewhere'));
    await symlink(path.join(folder, 'elsewhere'), path.join(target, 'captions'));
    await expect(send({ de: { hook: 'x' } })).rejects.toMatchObject({ code: 'bad-input' });
    expect(await readdir(path.join(folder, 'elsewhere'))).toEqual([]);
  });

  it('refuses a document that no program could open', async () => {
    const { client, folder } = await testEditor();
    const first = await create(client, folder);
    const broken = { ...first, campaign: { ...first.campaign, template: 'absent' } };
    await expect(save(client, broken, 'Two')).rejects.toMatchObject({ code: 'unknown-template' });
    expect(await readFile(path.join(first.folder, 'campaign.json'), 'utf8')).toContain('feature-trio');
  });
});

describe('backUpCampaign', () => {
  it('counts up and keeps the newest 48', async () => {
    const folder = await temporaryFolder();
    expect(await backUpCampaign(folder)).toBeNull();
    await writeFile(path.join(folder, 'campaign.json'), '{}');
    await mkdir(path.join(folder, 'backups'));
    for (let number = 1; number <= 48; number += 1) {
      await writeFile(path.join(folder, `backups/campaign-${String(number).padStart(4, '0')}.json`), '');
    }
    expect(await backUpCampaign(folder)).toBe(path.join(folder, 'backups/campaign-0049.json'));
    const names = await readdir(path.join(folder, 'backups'));
    expect([names.length, names[0], names.at(-1)]).toEqual([48, 'campaign-0002.json', 'campaign-0049.json']);
  });
});
