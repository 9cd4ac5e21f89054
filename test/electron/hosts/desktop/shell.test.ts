import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { windowTitle } from '../../../../renderer/window-title.ts';
import { createClient } from '../../../../shared/api/client.ts';
import { buildDesktop, testDesktop } from './test-desktop.ts';

beforeAll(buildDesktop);

const WEB_PREFERENCES = {
  preload: 'preload.cjs',
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Off in the packed app; the double is a source checkout.
  devTools: true,
};

describe('desktop shell', () => {
  it('opens one sandboxed window and gives its page three functions', async () => {
    const { act } = await testDesktop();
    const facts = (await act('facts')) as { readonly options: { readonly webPreferences: object } };
    expect(Object.keys(facts.options.webPreferences).sort()).toEqual(Object.keys(WEB_PREFERENCES).sort());
    expect(facts).toMatchObject({
      options: {
        // All of them, so that none is added which Electron's checklist forbids.
        webPreferences: WEB_PREFERENCES,
      },
      privileged: [
        { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
      ],
      bridge: ['request', 'on', 'pathForFile'],
      // electron-store would answer any page.
      syncListeners: [],
    });
  });

  it('gives its own page the microphone while the user records, and nothing else ever', async () => {
    const { act } = await testDesktop();
    const nothing = { request: false, check: false, device: false };
    const microphone = () => act('wish', 'media', 'app://studio/', 'audio');
    expect(await microphone()).toEqual(nothing);
    await act('request', 'voices.microphone', { isWanted: true });
    expect(await microphone()).toEqual({ request: true, check: true, device: false });
    expect(await act('wish', 'media', 'app://studio/', 'video')).toEqual(nothing);
    expect(await act('wish', 'media', 'https://example.com/', 'audio')).toEqual(nothing);
    expect(await act('wish', 'geolocation', 'app://studio/', 'audio')).toEqual(nothing);
    await act('request', 'voices.microphone', { isWanted: false });
    expect(await microphone()).toEqual(nothing);
  });

  it('stays on its own page and opens no other', async () => {
    const { act } = await testDesktop();
    for (const event of ['will-navigate', 'will-redirect', 'will-frame-navigate']) {
      expect(await act('navigate', event, 'https://example.com/')).toBe(true);
      expect(await act('navigate', event, 'file:///etc/passwd')).toBe(true);
      expect(await act('navigate', event, 'app://elsewhere/')).toBe(true);
      expect(await act('navigate', event, 'app://studio/')).toBe(false);
    }
    expect(await act('navigate', 'will-attach-webview', 'app://studio/')).toBe(true);
    expect(await act('openWindow', 'app://studio/')).toEqual({ action: 'deny' });
  });

  it("gives TikTok's pages to the user's own browser, and no others", async () => {
    const { act } = await testDesktop();
    const terms = 'https://www.tiktok.com/legal/page/global/music-usage-confirmation/en';
    const others = ['https://tiktok.com.example.com/', 'http://www.tiktok.com/', 'file:///etc/passwd'];
    for (const url of [terms, ...others]) expect(await act('openWindow', url)).toEqual({ action: 'deny' });
    expect(await act('facts')).toMatchObject({ external: [terms] });
  });

  it('answers its own top frame alone', async () => {
    const { act } = await testDesktop();
    const own = { url: 'app://studio/', parent: null };
    expect(await act('requestFrom', own, 'preferences.get')).toMatchObject({ ok: true });
    await expect(act('requestFrom', { url: 'https://example.com/', parent: null }, 'preferences.get')).rejects.toThrow(
      'refused',
    );
    await expect(act('requestFrom', { url: 'app://studio.evil/', parent: null }, 'preferences.get')).rejects.toThrow(
      'refused',
    );
    await expect(act('requestFrom', { url: 'app://studio/', parent: own }, 'preferences.get')).rejects.toThrow(
      'refused',
    );
    await expect(act('requestFrom', null, 'preferences.get')).rejects.toThrow('refused');
  });

  it('serves media of known roots under the same policy as the browser host', async () => {
    const { act } = await testDesktop();
    const status = async (address: string) => ((await act('load', address)) as { status: number }).status;
    expect(await status('app://studio/media/cache/..%2f..%2fsecret.png')).toBe(404);
    expect(await status('app://elsewhere/media/cache/a.png')).toBe(404);
    expect(await act('load', 'app://studio/absent.js')).toMatchObject({
      status: 404,
      headers: { 'content-security-policy': expect.not.stringContaining('unsafe') },
    });
  });

  it("seals secrets with the system's keychain, and signs in to TikTok in the user's own browser", async () => {
    const { act, transport, folder } = await testDesktop();
    const client = createClient(transport);
    const app = { clientKey: 'awx1k9q2demo', clientSecret: 'an-app-secret', brokerUrl: null };
    const saved = await client.call('accounts.setApp', { ...app, isAudited: false, apiOrigin: null });
    expect(saved).toMatchObject({ hasSecret: true, areSecretsSealed: true, isTikTok: true });
    const sealed = await readFile(path.join(folder, 'settings/secrets-sealed/tiktok-app-secret.secret'), 'utf8');
    expect(sealed).toBe('terces-ppa-na');
    const { url } = await client.call('accounts.connect', {});
    expect(url).toMatch(/^https:\/\/www\.tiktok\.com\/v2\/auth\/authorize\/\?client_key=awx1k9q2demo&/);
    expect(await act('facts')).toMatchObject({ external: [url] });
  });

  it('speaks the language of the screen in its menu, and follows a change', async () => {
    const { act, transport } = await testDesktop();
    const client = createClient(transport);
    const firstLabels = async () => ((await act('facts')) as { menu: [string][] }).menu.map(([label]) => label);
    expect(await firstLabels()).toEqual(expect.arrayContaining(['Datei', 'Bearbeiten', 'Ansicht', 'Hilfe']));
    await client.call('preferences.set', { language: 'ar', theme: 'dark', safeZone: 'organic' });
    expect(await firstLabels()).toEqual(expect.arrayContaining(['ملف', 'تحرير', 'عرض', 'مساعدة']));
    const told = new Promise((resolve) => client.on('host.command', resolve));
    await act('menu', ['تحرير', 'تراجع']);
    expect(await told).toEqual({ command: 'undo' });
  });

  it('opens a campaign that the system asks for: at the start, by a second start, by a double click', async () => {
    const { act, transport } = await testDesktop(['/films/kettle.fifteen']);
    const client = createClient(transport);
    expect(await client.call('host.launched', {})).toEqual({ folder: path.resolve('/films/kettle.fifteen') });
    expect(await client.call('host.launched', {})).toEqual({ folder: null });
    const opened: string[] = [];
    client.on('host.opened', ({ folder }) => opened.push(folder));
    await act('appEvent', 'second-instance', ['fifteen', '--flag', '/films/two.fifteen']);
    await act('appEvent', 'open-file', '/films/three.fifteen');
    await client.call('host.facts', {});
    expect(opened).toEqual([path.resolve('/films/two.fifteen'), '/films/three.fifteen']);
  });

  it("shows by the window that a campaign is not saved, as the screen's title says", async () => {
    const { act } = await testDesktop();
    expect(await act('retitle', windowTitle('Kettle', true))).toBe(true);
    expect(await act('retitle', windowTitle('Kettle', false))).toBe(false);
  });

  it('reloads after a crash, but not for ever', async () => {
    const { act, exited } = await testDesktop();
    await act('crash');
    await act('crash');
    expect(await act('facts')).toMatchObject({ reloads: 2 });
    void act('crash');
    expect(await exited).toBe(1);
  });

  it('gives campaigns back and keeps settings when it quits', async () => {
    const { act, transport, folder, exited } = await testDesktop();
    const client = createClient(transport);
    const where = { window: 'window-one', folder: path.join(folder, 'kettle.fifteen') };
    await client.call('campaigns.create', { ...where, template: 'promotion', name: 'Kettle', markets: ['en-US'] });
    expect(await act('facts')).toMatchObject({ recent: [where.folder] });
    void act('quit');
    expect(await exited).toBe(0);
    await expect(readFile(path.join(where.folder, '.fifteen-lock'))).rejects.toThrow('ENOENT');
    const settings = JSON.parse(await readFile(path.join(folder, 'settings/settings.json'), 'utf8'));
    expect(settings.recent[0]).toMatchObject({ folder: where.folder, name: 'Kettle' });
  });
});
