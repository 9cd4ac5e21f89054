import { mkdir, rename, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { mediaAddress, mediaResponse } from '../../../../electron/services/editor/media-response.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';

const BYTES = '0123456789';

async function campaign() {
  const outside = await temporaryFolder();
  const folder = path.join(outside, 'kettle.fifteen');
  await mkdir(path.join(folder, 'media/more'), { recursive: true });
  await writeFile(path.join(folder, 'media/clip.mp4'), BYTES);
  await writeFile(path.join(folder, 'media/more/日本 100%.png'), BYTES);
  await writeFile(path.join(folder, 'media/drawing.svg'), '<svg/>');
  await writeFile(path.join(folder, 'campaign.json'), '{}');
  await writeFile(path.join(outside, 'secret.mp4'), 'secret');
  await symlink(path.join(outside, 'secret.mp4'), path.join(folder, 'media/link.mp4'));
  await symlink(outside, path.join(folder, 'media/linked'));
  await mkdir(path.join(folder, 'media/folder.mp4'));
  const roots = (name: string) => (name === 'one' ? { folder, isImmutable: false } : null);
  const ask = async (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    mediaResponse(new Request(`http://host${address}`, { headers, method }), roots);
  return { folder, outside, ask };
}

describe('mediaResponse', () => {
  it('gives a file of a known root, by any name', async () => {
    const { ask } = await campaign();
    const answer = await ask(mediaAddress('one', 'media/clip.mp4'));
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([200, 'video/mp4', BYTES]);
    expect((await ask(mediaAddress('one', 'media/more/日本 100%.png'))).status).toBe(200);
    expect((await ask('/media/one/media/clip.mp4', {}, 'HEAD')).headers.get('content-length')).toBe('10');
  });

  it.each([
    ['an unknown root', '/media/two/media/clip.mp4', 404],
    ['a root itself', '/media/one', 404],
    ['a missing file', '/media/one/media/absent.mp4', 404],
    ['dots', '/media/one/../../secret.mp4', 404],
    ['dots below the root', '/media/one/media/../../secret.mp4', 404],
    ['encoded dots', '/media/one/%2e%2e/secret.mp4', 404],
    ['encoded slashes', '/media/one/..%2fsecret.mp4', 404],
    ['twice encoded dots', '/media/one/%252e%252e%252fsecret.mp4', 404],
    ['encoded backslashes', '/media/one/..%5csecret.mp4', 404],
    ['a zero byte', '/media/one/media/clip.mp4%00.png', 404],
    ['a broken escape', '/media/one/%zz.mp4', 404],
    ['an absolute path', '/media/one//etc/passwd.mp4', 404],
    ['an encoded absolute path', '/media/one/%2fetc%2fpasswd.mp4', 404],
    ['a link that leads out', '/media/one/media/link.mp4', 403],
    ['a linked folder that leads out', '/media/one/media/linked/secret.mp4', 403],
    ['a folder', '/media/one/media/folder.mp4', 403],
    ['the document', '/media/one/campaign.json', 403],
    ['a drawing that may hold script', '/media/one/media/drawing.svg', 403],
  ])('refuses %s', async (_what, address, status) => {
    const { ask } = await campaign();
    const answer = await ask(address);
    expect([answer.status, (await answer.text()).includes('secret\n')]).toEqual([status, false]);
  });

  it('refuses to write', async () => {
    const { ask } = await campaign();
    expect((await ask('/media/one/media/clip.mp4', {}, 'POST')).status).toBe(405);
  });

  it('gives one range, for players that seek', async () => {
    const { ask } = await campaign();
    const range = async (value: string) => {
      const answer = await ask('/media/one/media/clip.mp4', { range: value });
      return [answer.status, answer.headers.get('content-range'), await answer.text()];
    };
    expect(await range('bytes=2-4')).toEqual([206, 'bytes 2-4/10', '234']);
    expect(await range('bytes=8-')).toEqual([206, 'bytes 8-9/10', '89']);
    expect(await range('bytes=-3')).toEqual([206, 'bytes 7-9/10', '789']);
    expect(await range('bytes=5-999')).toEqual([206, 'bytes 5-9/10', '56789']);
    expect(await range('bytes=10-')).toEqual([416, 'bytes */10', '']);
    expect(await range('bytes=-0')).toEqual([416, 'bytes */10', '']);
    expect(await range('bytes=4-2')).toEqual([200, null, BYTES]);
    expect(await range('bytes=0-1,4-5')).toEqual([200, null, BYTES]);
    expect(await range('lines=1-2')).toEqual([200, null, BYTES]);
  });

  it('does not send again what the screen has, nor pieces of two versions', async () => {
    const { ask, folder } = await campaign();
    const tag = (await ask('/media/one/media/clip.mp4')).headers.get('etag') ?? '';
    expect((await ask('/media/one/media/clip.mp4', { 'if-none-match': tag })).status).toBe(304);
    expect((await ask('/media/one/media/clip.mp4', { range: 'bytes=0-1', 'if-range': tag })).status).toBe(206);
    await writeFile(path.join(folder, 'media/clip.mp4'), 'other bytes');
    expect((await ask('/media/one/media/clip.mp4', { range: 'bytes=0-1', 'if-range': tag })).status).toBe(200);
  });

  it('knows no file of a campaign that was moved away', async () => {
    const { ask, folder, outside } = await campaign();
    await rename(folder, path.join(outside, 'moved'));
    expect((await ask('/media/one/media/clip.mp4')).status).toBe(404);
  });
});
