import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type CacheStore, openContentCache } from '../../../electron/storage/content-cache.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { temporaryFolder } from './temporary-folder.ts';

const KEY = 'a'.repeat(64);
const OTHER = 'b'.repeat(64);
const THIRD = 'c'.repeat(64);
const WORKER = path.join(import.meta.dirname, 'cache-worker.ts');

describe('content cache', () => {
  it('gives back what was put', async () => {
    const lease = await (await newStore()).store.lease();
    const put = await lease.put(KEY, '.txt', (file) => writeFile(file, 'hello'));
    expect(await lease.get(KEY)).toBe(put);
    expect(await readFile(put, 'utf8')).toBe('hello');
    expect(path.extname(put)).toBe('.txt');
    expect(await lease.get(OTHER)).toBeNull();
    expect([await lease.has(KEY), await lease.has(OTHER)]).toEqual([true, false]);
  });

  it('leaves nothing behind when the writer fails', async () => {
    const { store, folder } = await newStore();
    const lease = await store.lease();
    const failing = lease.put(KEY, '.txt', async (file) => {
      await writeFile(file, 'half');
      throw new StudioError('ffmpeg-failed', 'it died');
    });
    await expect(failing).rejects.toMatchObject({ code: 'ffmpeg-failed' });
    expect(await lease.get(KEY)).toBeNull();
    expect(await readdir(path.join(folder, 'temporary'))).toEqual([]);
  });

  it.each([
    ['truncated', (file: string) => truncate(file, 3)],
    ['with flipped bytes', (file: string) => writeFile(file, 'jello')],
    ['with bytes added', (file: string) => writeFile(file, 'hello!')],
  ])('deletes an entry %s and gives null', async (_, poison) => {
    const { store } = await newStore();
    const first = await store.lease();
    const file = await first.put(KEY, '.txt', (target) => writeFile(target, 'hello'));
    await first.close();
    await poison(file);
    const second = await store.lease();
    expect(await second.get(KEY)).toBeNull();
    await expect(stat(file)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await second.put(KEY, '.txt', (target) => writeFile(target, 'hello'))).toBe(file);
  });

  it('reports a full disk as such', async () => {
    const lease = await (await newStore()).store.lease();
    const full = lease.put(KEY, '.txt', () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })));
    await expect(full).rejects.toMatchObject({ code: 'disk-full', retryable: true });
  });

  it('says how to move a cache whose folder cannot be written', async () => {
    const file = path.join(await temporaryFolder(), 'a file');
    await writeFile(file, '');
    const store = openContentCache({ folder: file, maxBytes: 1, now: Date.now, newId: newIds() });
    await expect(store.lease()).rejects.toThrow(/cache folder .*a file.*FIFTEEN_CACHE/);
  });

  it('counts files and bytes, and clears them', async () => {
    const { store, folder } = await newStore();
    const lease = await store.lease();
    await lease.put(KEY, '.txt', (file) => writeFile(file, 'hello'));
    expect(await store.stats()).toEqual({ folder, files: 1, bytes: 5, maxBytes: 100 });
    expect(await store.clear()).toMatchObject({ files: 1 });
    await lease.close();
    expect(await store.clear()).toMatchObject({ files: 0, bytes: 0 });
  });
});

describe('eviction', () => {
  it('takes the least recently used entries when a run ends', async () => {
    const { store, clock } = await newStore();
    await fill(store, KEY, 60);
    clock.time += 60_000;
    await fill(store, OTHER, 30);
    clock.time += 60_000;
    const user = await store.lease();
    await user.get(KEY);
    await user.close();
    await fill(store, THIRD, 30);
    const lease = await store.lease();
    expect([await lease.has(KEY), await lease.has(OTHER), await lease.has(THIRD)]).toEqual([true, false, true]);
  });

  it('spares what a lease of this process uses until it is released', async () => {
    const { store } = await newStore();
    const user = await store.lease();
    await user.put(KEY, '.bin', (file) => writeFile(file, Buffer.alloc(80)));
    await fill(store, OTHER, 80);
    expect(await user.has(KEY)).toBe(true);
    user.release(KEY);
    await fill(store, THIRD, 80);
    expect((await store.stats()).bytes).toBeLessThanOrEqual(100);
  });

  it('spares what another live process uses, and not what a dead one used', async () => {
    const { store, folder, clock } = await newStore(100, Date.now());
    await fill(store, KEY, 80);
    const holder = await worker(folder, 'hold', KEY);
    clock.time = Date.now();
    await fill(store, OTHER, 80);
    expect(await hasKey(store, KEY)).toBe(true);
    await kill(holder);
    const old = new Date(Date.now() - 3_600_000);
    for (const name of await readdir(path.join(folder, 'leases')))
      await utimes(path.join(folder, 'leases', name), old, old);
    await fill(store, THIRD, 80);
    expect(await hasKey(store, KEY)).toBe(false);
  });
});

describe('two processes on one cache', () => {
  it('never see a damaged entry while both put, get and clear', async () => {
    const { folder } = await newStore();
    const runs = await Promise.all([runWorker(folder, 'loop'), runWorker(folder, 'loop')]);
    expect(runs).toEqual([
      { code: 0, output: 'done\n' },
      { code: 0, output: 'done\n' },
    ]);
  });

  it('a process killed while writing leaves no entry; its half file is deleted later', async () => {
    const { store, folder, clock } = await newStore(100, Date.now());
    await kill(await worker(folder, 'hang', KEY));
    expect(await hasKey(store, KEY)).toBe(false);
    expect(await readdir(path.join(folder, 'temporary'))).toHaveLength(1);
    clock.time = Date.now() + 3_600_000;
    const lease = await store.lease();
    expect(await readdir(path.join(folder, 'temporary'))).toEqual([]);
    expect(await readdir(path.join(folder, 'work'))).toEqual([path.basename(lease.workFolder)]);
  });
});

type Clock = { time: number };

async function newStore(
  maxBytes = 100,
  time = 1_700_000_000_000,
): Promise<{ store: CacheStore; folder: string; clock: Clock }> {
  const folder = path.join(await temporaryFolder(), 'cache');
  const clock = { time };
  return { folder, clock, store: openContentCache({ folder, maxBytes, now: () => clock.time, newId: newIds() }) };
}

function newIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `lease-${count}`;
  };
}

async function fill(store: CacheStore, key: string, bytes: number): Promise<void> {
  const lease = await store.lease();
  await lease.put(key, '.bin', (file) => writeFile(file, Buffer.alloc(bytes, key)));
  await lease.close();
}

async function hasKey(store: CacheStore, key: string): Promise<boolean> {
  const lease = await store.lease();
  const has = await lease.has(key);
  await lease.close();
  return has;
}

/** Starts a worker and waits until it says that it is where the test wants it. */
async function worker(folder: string, mode: string, key: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [WORKER, folder, mode, key], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function runWorker(folder: string, mode: string): Promise<{ code: unknown; output: string }> {
  const child = spawn(process.execPath, [WORKER, folder, mode, KEY], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (piece: Buffer) => (output += piece.toString()));
  const [code] = (await once(child, 'exit')) as [unknown];
  return { code, output };
}
