import { mkdir, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openRenderBench } from './render-bench.ts';
import { benchTimeline, digest, smallPlan } from './small-plan.ts';

const bench = await openRenderBench();
afterAll(() => bench.close());

const PARTS = 5;
const job = (words: string) => ({ id: words, plan: smallPlan(bench, benchTimeline(bench, words)) });

/** Files of a cache folder, by path. */
async function entries(cache: string): Promise<readonly string[]> {
  const objects = join(bench.folder, cache, 'objects');
  const found = await readdir(objects, { recursive: true, withFileTypes: true });
  return found.flatMap((each) => (each.isFile() ? [join(each.parentPath, each.name)] : [])).sort();
}

async function flipByte(file: string): Promise<void> {
  const bytes = await readFile(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
  await writeFile(file, bytes);
}

describe('a poisoned cache', () => {
  it('is found out, entry by entry, and rendered again to the same bytes', async () => {
    const clean = await bench.render([job('two')], { cache: 'poisoned' });
    const files = (await entries('poisoned')).filter((file) => file.endsWith('.mp4'));
    expect(files).toHaveLength(PARTS);
    const [first = '', second = '', third = '', fourth = ''] = files;
    await truncate(first, 100);
    await truncate(second, 0);
    await flipByte(third);
    await writeFile(fourth, Buffer.concat([await readFile(fourth), Buffer.from('more')]));
    const again = await bench.render([job('two')], { cache: 'poisoned' });
    expect(again.failures).toEqual(new Map());
    expect(again.reused.get('two')?.filter((isReused) => isReused)).toHaveLength(1);
    expect(digest(again.files.get('two'))).toBe(digest(clean.files.get('two')));
    // All five are sound again, and under their old names.
    expect((await entries('poisoned')).filter((file) => file.endsWith('.mp4'))).toEqual(files);
    const warm = await bench.render([job('two')], { cache: 'poisoned' });
    expect(warm.reused.get('two')).toEqual(Array(PARTS).fill(true));
  });
});

describe('a cache far too small for what is rendered', () => {
  it('loses nothing that is in use, and nothing but that stays', async () => {
    const jobs = ['two', 'zwei', 'deux'].map(job);
    const large = await bench.render(jobs, { cache: 'large' });
    const tiny = await bench.render(jobs, { cache: 'tiny', maxBytes: 1 });
    expect(tiny.failures).toEqual(new Map());
    for (const { id } of jobs) expect(digest(tiny.files.get(id))).toBe(digest(large.files.get(id)));
    expect(await entries('tiny')).toEqual([]);
  });
});

describe('a full disk', () => {
  // The kernel's own ENOSPC at every write, also where nobody may mount a small disk.
  it('fails with its name, keeps nothing half made, and is forgotten when there is space', async () => {
    const temporary = join(bench.folder, 'full', 'temporary');
    await mkdir(temporary, { recursive: true });
    for (const count of Array(20).keys())
      for (const extension of ['.mp4', '.yuv', '.m4a'])
        await symlink('/dev/full', join(temporary, `lease.${count}${extension}`));
    const newId = () => 'lease';
    const full = await bench.render([job('two')], { cache: 'full', newId });
    expect(full.failures.get('two')).toMatchObject({ code: 'disk-full', retryable: true });
    expect(full.failures.get('two')?.message).toMatch(/The disk is full.*fifteen cache clear/s);
    expect(await entries('full').catch(() => [])).toEqual([]);
    await rm(temporary, { recursive: true });
    const roomy = await bench.render([job('two')], { cache: 'full' });
    expect([...roomy.files.keys()]).toEqual(['two']);
  });
});
