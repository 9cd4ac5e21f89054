import { describe, expect, it } from 'vitest';
import { hostLoad } from './journey.ts';
import { testEditor } from './test-editor.ts';

describe('template previews', () => {
  it('show every template filled with a sample product, in the market that is asked for', async () => {
    const { host, client, bugs } = await testEditor();
    const load = hostLoad(host);
    const seen = new Set<number>();
    for (const { id } of await client.call('templates.list', {})) {
      const picture = await load(`/media/templates/${id}/ar-SA.png`);
      expect([id, picture.status, picture.type]).toEqual([id, 200, 'image/png']);
      seen.add(picture.bytes.length);
    }
    expect(seen.size).toBe((await client.call('templates.list', {})).length);
    expect(bugs).toEqual([]);
  });

  it('move, by a small render that is made once', async () => {
    const { host, bugs } = await testEditor();
    const load = hostLoad(host);
    const clip = await load('/media/templates/promotion/en-US.mp4');
    expect([clip.status, clip.type]).toEqual([200, 'video/mp4']);
    expect(new TextDecoder().decode(clip.bytes.subarray(4, 8))).toBe('ftyp');
    expect((await load('/media/templates/promotion/en-US.mp4')).bytes).toEqual(clip.bytes);
    expect(bugs).toEqual([]);
  });

  it.each(['absent/en-US.png', 'promotion/xx-XX.png', 'promotion/en-US.svg', 'promotion', 'promotion/en-US.png/more'])(
    'refuse %s',
    async (address) => {
      const { host, bugs } = await testEditor();
      expect((await hostLoad(host)(`/media/templates/${address}`)).status).toBe(404);
      expect(bugs).toEqual([]);
    },
  );
});
