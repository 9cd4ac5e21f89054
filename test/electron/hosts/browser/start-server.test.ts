import { readFile, stat } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { testServer } from './test-browser.ts';

const JSON_TYPE = { 'content-type': 'application/json' };

/** fetch sets Host by itself; an attacker's page does not. */
function sendRaw(port: number, headers: Record<string, string>, place = '/'): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path: place, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    sent.on('error', reject).end();
  });
}

describe('browser host', () => {
  it('lets a browser in by the token and then by a cookie that scripts cannot read', async () => {
    const { address, base, send, port } = await testServer();
    const entered = await fetch(address, { redirect: 'manual' });
    expect({ status: entered.status, to: entered.headers.get('location') }).toEqual({ status: 303, to: '/' });
    expect(entered.headers.get('set-cookie')).toBe(
      `fifteen-${port}=secret-in-the-cookie; Path=/; HttpOnly; SameSite=Strict`,
    );
    expect((await send('/')).status).toBe(200);
    expect((await fetch(`${base}/?token=wrong`, { redirect: 'manual' })).status).toBe(401);
    expect((await fetch(base)).status).toBe(401);
    expect(
      (await fetch(`${base}/api/host.facts`, { method: 'POST', headers: { ...JSON_TYPE, origin: base }, body: '{}' }))
        .status,
    ).toBe(401);
    expect((await fetch(base, { headers: { cookie: `fifteen-${port}=secret-in-the-cooki` } })).status).toBe(401);
  });

  it('refuses other names of this address, other pages and requests without an origin', async () => {
    const { port, cookie, base, send } = await testServer();
    expect(await sendRaw(port, { host: `127.0.0.1:${port}`, cookie })).toBe(200);
    expect(await sendRaw(port, { host: `localhost:${port}`, cookie })).toBe(200);
    expect(await sendRaw(port, { host: `evil.example:${port}`, cookie })).toBe(403);
    expect(await sendRaw(port, { host: '127.0.0.1', cookie })).toBe(403);
    expect(await sendRaw(port, { host: `evil.example:${port}` }, '/?token=token-in-the-address')).toBe(403);
    const post = (headers: Record<string, string>) =>
      fetch(`${base}/api/host.facts`, { method: 'POST', headers: { cookie, ...JSON_TYPE, ...headers }, body: '{}' });
    expect((await post({ origin: base })).status).toBe(200);
    expect((await post({ origin: 'http://evil.example' })).status).toBe(403);
    expect((await post({ origin: 'null' })).status).toBe(403);
    expect((await post({})).status).toBe(403);
    expect(
      (await send('/api/host.facts', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' })).status,
    ).toBe(415);
  });

  it('sends a policy without inline code with every answer', async () => {
    const { send } = await testServer();
    const answers = await Promise.all([
      send('/'),
      send('/assets/main-1.js'),
      send('/absent.js'),
      send('/media/cache/absent.png'),
      send('/api/host.facts', { method: 'POST', headers: JSON_TYPE, body: '{}' }),
      send('/', { headers: { cookie: '' } }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 404, 200, 401]);
    for (const { headers } of answers) {
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self'");
      expect(policy).not.toContain('unsafe');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('never serves a file outside the built screen', async () => {
    const { port, cookie } = await testServer();
    const host = `127.0.0.1:${port}`;
    for (const place of [
      '/../settings/settings.json',
      '/%2e%2e/settings/jobs.json',
      '/assets/..%2f..%2fsettings/jobs.json',
      '//etc/passwd',
      '/.env',
      '/C:/a.js',
    ]) {
      expect([404, 403]).toContain(await sendRaw(port, { host, cookie }, place));
    }
  });

  it('answers methods as envelopes, and refuses what is no method or no JSON', async () => {
    const { send, bugs } = await testServer();
    const post = async (place: string, body: string) => {
      const answer = await send(place, { method: 'POST', headers: JSON_TYPE, body });
      return { status: answer.status, body: answer.status === 200 ? await answer.json() : null };
    };
    expect(await post('/api/preferences.get', '{}')).toEqual({
      status: 200,
      body: { ok: true, result: { language: null, theme: 'system', safeZone: 'organic', hasSeenGuide: false } },
    });
    expect(await post('/api/no.method', '{}')).toMatchObject({ body: { ok: false, error: { code: 'usage' } } });
    expect(await post('/api/preferences.set', '{"theme":"pink"}')).toMatchObject({
      body: { ok: false, error: { code: 'usage' } },
    });
    expect((await post('/api/preferences.get', '{')).status).toBe(400);
    expect((await post('/api/../x', '{}')).status).toBe(404);
    expect(bugs).toEqual([]);
  });

  it('keeps what the user prefers in the settings folder', async () => {
    const { send, folder } = await testServer();
    const preferences = { language: 'ar', theme: 'dark', safeZone: 'none', hasSeenGuide: true };
    await send('/api/preferences.set', { method: 'POST', headers: JSON_TYPE, body: JSON.stringify(preferences) });
    expect(JSON.parse(await readFile(path.join(folder, 'settings/settings.json'), 'utf8'))).toEqual({ preferences });
  });

  it('tells a screen that connects, again too, what is going on', async () => {
    const { send } = await testServer();
    const stop = new AbortController();
    const stream = await send('/events', { signal: stop.signal });
    expect(stream.headers.get('content-type')).toBe('text/event-stream');
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    while (!text.endsWith('}\n\n')) text += (await reader?.read())?.value ?? '';
    expect(text).toBe('retry: 1000\n\nevent: jobs.changed\ndata: {"jobs":[],"removed":[]}\n\n');
    stop.abort();
  });

  it('takes dropped files by their plain names alone', async () => {
    const { send } = await testServer();
    const upload = async (name: string) =>
      (await send(`/upload?name=${encodeURIComponent(name)}`, { method: 'POST', body: 'some bytes' })).json();
    const { result } = (await upload("my 100% clip's.mp4")) as { result: { path: string } };
    expect(path.basename(result.path)).toBe("my 100% clip's.mp4");
    expect((await stat(result.path)).size).toBe(10);
    for (const name of ['', '..', '../a.mp4', 'a/b.mp4', 'a\\b.mp4', 'a\0.mp4', 'x'.repeat(241)]) {
      expect(await upload(name)).toMatchObject({ ok: false, error: { code: 'usage' } });
    }
  });
});
