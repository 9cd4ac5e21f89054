import { chmod, copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { H264, makeMedia, moving } from '../../../setup/make-media.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { callCli, runCli } from './run-cli.ts';

const CAMPAIGN = {
  schema: 'fifteen/campaign',
  version: 1,
  name: 'Bad',
  template: 'feature-trio',
  markets: ['en-US'],
  products: [{ id: 'kettle', name: 'Kettle', media: ['media/clip.mp4'] }],
};

type Changes = { readonly document?: object | string; readonly files?: Readonly<Record<string, string | Buffer>> };

/** A campaign with one good clip, changed by the test. */
async function campaign({ document = {}, files = {} }: Changes = {}) {
  const root = await temporaryFolder();
  const folder = path.join(root, 'bad.fifteen');
  await mkdir(path.join(folder, 'media'), { recursive: true });
  await copyFile(await clip(), path.join(folder, 'media/clip.mp4'));
  const text = typeof document === 'string' ? document : JSON.stringify({ ...CAMPAIGN, ...document });
  await writeFile(path.join(folder, 'campaign.json'), text);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  const env = { FIFTEEN_CACHE: path.join(root, 'cache') };
  return {
    root,
    folder,
    env,
    run: (...args: readonly string[]) => callCli([args[0] ?? '', folder, ...args.slice(1)], env),
  };
}

function clip(): Promise<string> {
  return makeMedia('good.mp4', [...moving('320x568', { seconds: 4 }), ...H264]);
}

const PLAYLIST = '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n';
const SCRIPT = 'ffconcat version 1.0\nfile /etc/passwd\n';

describe('bad media', () => {
  it.each([
    ['missing', null],
    ['empty', ''],
    ['a text', 'I am no film.'],
    ['a playlist', PLAYLIST],
    ['a script', SCRIPT],
  ])('%s file: exit 2, one message with the file, nothing rendered', async (_, content) => {
    const name = 'media/bad.mp4';
    const { run } = await campaign({
      document: { slots: { hook: { file: name } } },
      files: content === null ? {} : { [name]: content },
    });
    const { code, stderr } = await run('render', '--draft');
    expect(code).toBe(2);
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('truncated file: exit 2 with its name', async () => {
    const whole = await readFile(await clip());
    const { run } = await campaign({
      document: { slots: { hook: { file: 'media/cut.mp4' } } },
      files: { 'media/cut.mp4': whole.subarray(0, 4_000) },
    });
    const { code, stderr } = await run('render', '--draft');
    expect([code, stderr.includes('media/cut.mp4')]).toEqual([2, true]);
  });
});

describe('bad documents', () => {
  it.each([
    ['a syntax error', '{ "schema": "fifteen/campaign",\n  "name": }', 'line 2'],
    ['an unknown template', { template: 'nope' }, 'nope'],
    ['an unknown market', { markets: ['xx-XX'] }, 'xx-XX'],
    ['a newer version', { version: 7 }, 'newer'],
    [
      'a price that is no number',
      { products: [{ id: 'k', name: 'K', price: { amount: '39,90 €', currency: 'EUR' } }] },
      'products[0].price.amount',
    ],
    ['a path out of the folder', { slots: { hook: { file: '../../etc/passwd' } } }, 'slots.hook.file'],
  ])('%s: exit 2 and the place', async (_, document, place) => {
    const { run, folder } = await campaign({ document });
    const before = await readFile(path.join(folder, 'campaign.json'), 'utf8');
    const { code, stderr } = await run('render', '--draft');
    expect([code, stderr.includes(place)]).toEqual([2, true]);
    expect(await readFile(path.join(folder, 'campaign.json'), 'utf8')).toBe(before);
  });

  it('says a missing text and renders the other market', async () => {
    const { run } = await campaign({
      document: { markets: ['en-US', 'de-DE'] },
      files: { 'captions/de.json': '{ "hook": 3 }' },
    });
    const { code, stderr } = await run('check');
    expect([code, stderr.includes('captions/de.json')]).toEqual([2, true]);
  });
});

describe('hard texts and names', () => {
  const hook = {
    'control characters': 'Boils\u0000 in\u0007 60\u202e seconds',
    'only emoji': '🫖🔥👩‍🍳🇩🇪',
    'both directions': 'Boils غلاية 60 ثانية fast',
  };

  it.each(Object.entries(hook))('%s: draws what fits and says the rest', async (_, text) => {
    const { run, root } = await campaign({ files: { 'captions/en.json': JSON.stringify({ hook: text }) } });
    const out = path.join(root, 'frame.png');
    const { code, stderr } = await run('preview', '--market', 'en-US', '--at', '1', '--size', '270x480', '--out', out);
    expect([code, stderr.match(/\n\s+at /)]).toEqual([0, null]);
    expect((await readFile(out)).length).toBeGreaterThan(1000);
  });

  it('two thousand characters: names the caption and what to do, and draws nothing wrong', async () => {
    const { run } = await campaign({ files: { 'captions/en.json': JSON.stringify({ hook: 'Kettle '.repeat(286) }) } });
    const { code, stderr } = await run('render', '--draft');
    expect([code, stderr.includes('"hook"'), stderr.match(/\n\s+at /)]).toEqual([2, true, null]);
  });

  it('takes file names with quotes, per cent, colons, emoji, Japanese and 200 bytes', async () => {
    const name = `media/it's 100% "ok": 日本語 🫖 ${'x'.repeat(160)}.mp4`;
    const { run, root } = await campaign({
      document: { slots: { hook: { file: name } } },
      files: { [name]: await readFile(await clip()) },
    });
    const { code } = await run(
      'preview',
      '--market',
      'en-US',
      '--at',
      '1',
      '--size',
      '270x480',
      '--out',
      path.join(root, 'frame.png'),
    );
    expect(code).toBe(0);
  });
});

describe('outputs and tools', () => {
  it('keeps a file that is there unless forced', async () => {
    const { run, root } = await campaign();
    const out = path.join(root, 'out');
    await mkdir(path.join(out, 'kettle'), { recursive: true });
    await writeFile(path.join(out, 'kettle/en-US.mp4'), 'mine');
    const kept = await run('render', '--draft', '--out', out);
    expect([kept.code, kept.stderr.includes('--force')]).toEqual([1, true]);
    expect(await readFile(path.join(out, 'kettle/en-US.mp4'), 'utf8')).toBe('mine');
    expect((await run('render', '--draft', '--out', out, '--force')).code).toBe(0);
  });

  it('says that it cannot write where a file stands in the way', async () => {
    const { run, root } = await campaign();
    await writeFile(path.join(root, 'out'), 'a file');
    const { code, stderr } = await run('render', '--draft', '--out', path.join(root, 'out'));
    expect([code, stderr.includes(path.join(root, 'out'))]).toEqual([2, true]);
  });

  it.each([
    ['dies', 'exit 1'],
    ['kills itself half-way', 'sleep 0.3; kill -9 $$'],
  ])('an ffmpeg that %s fails the variant with exit 1 and leaves no half file', async (_, body) => {
    const { folder, root, env } = await campaign();
    const fake = path.join(root, 'ffmpeg');
    // It answers the questions about itself and fails at work.
    await writeFile(fake, `#!/bin/sh\ncase "$*" in *-version*) exec ffmpeg -version;; esac\n${body}\n`);
    await chmod(fake, 0o755);
    const out = path.join(root, 'out');
    const tools = { FIFTEEN_FFMPEG: fake, FIFTEEN_FFPROBE: '/usr/bin/ffprobe' };
    const { code, stderr } = await callCli(['render', folder, '--draft', '--out', out], { ...env, ...tools });
    expect([code, stderr.includes('ffmpeg')]).toEqual([1, true]);
    await expect(readFile(path.join(out, 'kettle/en-US.mp4'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('says that ffmpeg is missing with exit 3', async () => {
    const { folder, env } = await campaign();
    const { code, stderr } = await callCli(['render', folder], { ...env, FIFTEEN_FFMPEG: '/nowhere/ffmpeg' });
    expect([code, stderr.includes('/nowhere/ffmpeg')]).toEqual([3, true]);
  });

  it('ends with 130 on Ctrl-C and leaves no half file', async () => {
    const { folder, root, env } = await campaign();
    const out = path.join(root, 'out');
    const { code } = await runCli(['render', folder, '--out', out, '--json'], {
      env,
      onOutput: (text, kill) => {
        if (text.includes('"progress"')) kill('SIGINT');
      },
    });
    expect(code).toBe(130);
    await expect(readFile(path.join(out, 'kettle/en-US.mp4'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
