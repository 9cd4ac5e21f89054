import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostLoad, jobEnd, journey } from './journey.ts';
import { testEditor, WINDOW } from './test-editor.ts';

describe('editor', () => {
  it('goes from nothing to rendered videos', async () => {
    const { client, folder, host, bugs } = await testEditor();
    const { campaign } = await journey({ client, folder, window: WINDOW, load: hostLoad(host) });
    const variant = { campaign, product: 'kettle', market: 'en-US' };

    const { job } = await client.call('preview.clip', variant);
    const clip = await jobEnd(client, job);
    expect({ ...clip, result: null }).toEqual({
      ...{ id: job, kind: 'preview', campaign, title: 'Kettle', product: 'kettle' },
      ...{ market: 'en-US', hook: null },
      ...{ state: 'done', progress: 1, secondsLeft: 0, result: null, error: null },
    });
    expect(await hostLoad(host)(clip.result ?? '')).toMatchObject({ status: 200, type: 'video/mp4' });

    const both = ['en-US', 'ar-SA'].map((market) => ({ product: 'kettle', market }));
    const started = await client.call('render.start', { campaign, variants: both, force: false, quality: 'draft' });
    // Its commands can be read as soon as a job is done, while the rest of its batch still renders.
    const endOf = async (id: string) => {
      const end = await jobEnd(client, id);
      return { ...end, commands: await client.call('jobs.commands', { job: id }) };
    };
    const ends = await Promise.all(started.jobs.map(endOf));
    const file = (market: string) => path.join(started.folder, `kettle/${market}.mp4`);
    expect(ends.map(({ state, result }) => ({ state, result }))).toEqual([
      { state: 'done', result: file('en-US') },
      { state: 'done', result: file('ar-SA') },
    ]);
    expect((await stat(file('ar-SA'))).size).toBeGreaterThan(10_000);
    for (const { commands } of ends) expect(commands.join('\n')).toContain('-filter_complex');
    expect(await client.call('jobs.commands', { job })).not.toEqual([]);
    expect(bugs).toEqual([]);
  });

  it('gives a frame that was asked for before without rendering again', async () => {
    const { client, folder, host } = await testEditor();
    const { campaign } = await journey({ client, folder, window: WINDOW, load: hostLoad(host) });
    const request = { campaign, product: 'kettle', market: 'en-US', frame: 60, width: 180 };
    const { url } = await client.call('preview.frame', request);
    // Made again it would replace this.
    const file = path.join(folder, 'cache', decodeURIComponent(url.slice('/media/cache/'.length)));
    await writeFile(file, 'kept');
    expect(await client.call('preview.frame', request)).toEqual({ url });
    expect(await readFile(file, 'utf8')).toBe('kept');
  });

  it('says why a variant without footage cannot be shown, and still lists its scenes and captions', async () => {
    const { client, folder } = await testEditor();
    const { id: campaign } = await client.call('campaigns.create', {
      ...{ window: WINDOW, folder: path.join(folder, 'empty.fifteen'), template: 'feature-trio' },
      ...{ name: 'Empty', markets: ['de-DE'] },
    });
    const view = await client.call('variants.view', { campaign, product: 'empty', market: 'de-DE' });
    expect(view.scenes.map(({ footage: [own] }) => own.path)).toEqual([null, null, null, null, null]);
    expect(view.captions.length).toBeGreaterThan(5);
    expect(view.findings.map(({ rule }) => rule)).toContain('slot-empty');
    const request = { campaign, product: 'empty', market: 'de-DE', frame: 0, width: 180 };
    await expect(client.call('preview.frame', request)).rejects.toMatchObject({ code: 'slot-empty' });
    expect(await client.call('variants.readiness', { campaign })).toEqual([
      {
        product: 'empty',
        market: 'de-DE',
        hook: null,
        errors: expect.any(Number),
        warnings: expect.any(Number),
        missing: 0,
      },
    ]);
  });

  it('remembers jobs and recent campaigns over a restart', async () => {
    const settings = new Map<string, unknown>();
    const ports = {
      settings: {
        get: (key: string) => settings.get(key),
        set: (key: string, value: unknown) => settings.set(key, value),
      },
    };
    const first = await testEditor(ports);
    const { campaign } = await journey({
      client: first.client,
      folder: first.folder,
      window: WINDOW,
      load: hostLoad(first.host),
    });
    const variants = [{ product: 'kettle', market: 'en-US' }];
    const { jobs } = await first.client.call('render.start', { campaign, variants, force: true, quality: 'draft' });
    await first.host.close();
    const { client } = await testEditor(ports, first.folder);
    const [job] = await client.call('jobs.list', {});
    expect(job).toMatchObject({ id: jobs[0], state: 'failed', error: { code: 'cancelled', retryable: true } });
    const [recent] = await client.call('campaigns.recent', {});
    const kettle = path.join(first.folder, 'kettle.fifteen');
    expect(recent).toMatchObject({ folder: kettle, name: 'Kettle' });
    const drawn = await client.call('campaigns.cover', { folder: kettle });
    expect(drawn.url).toMatch(/^\/media\/cache\/.*\.png$/);
    expect(await client.call('campaigns.cover', { folder: first.folder })).toEqual({ url: null });
    const again = await client.call('jobs.retry', { jobs });
    expect(await jobEnd(client, again.jobs[0] ?? '')).toMatchObject({ state: 'done' });
    const rendered = await client.call('campaigns.cover', { folder: kettle });
    expect(rendered.url).toMatch(/renders\/kettle\/en-US\.cover\.jpg$/);
  });

  it('cancels one variant of a batch and renders the others', async () => {
    const { client, folder, host } = await testEditor();
    const { campaign } = await journey({ client, folder, window: WINDOW, load: hostLoad(host) });
    const variants = ['en-US', 'ar-SA'].map((market) => ({ product: 'kettle', market }));
    const { jobs } = await client.call('render.start', { campaign, variants, force: false, quality: 'draft' });
    const [first = '', second = ''] = jobs;
    const ends = Promise.all([jobEnd(client, first), jobEnd(client, second)]);
    await expect(client.call('jobs.retry', { jobs: [second] })).rejects.toMatchObject({ code: 'usage' });
    await client.call('jobs.cancel', { job: first });
    expect((await ends).map(({ state }) => state)).toEqual(['cancelled', 'done']);
    expect(await readdir(path.join(folder, 'kettle.fifteen/renders/kettle'))).not.toContain('en-US.mp4');
  });
});
