// A process of its own that puts and gets one key of a shared cache again and again; run by the cache tests.
import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openContentCache } from '../../../electron/storage/content-cache.ts';

const [folder = '', mode = '', key = ''] = process.argv.slice(2);
const store = openContentCache({ folder, maxBytes: 1 << 30, now: Date.now, newId: randomUUID });

if (mode === 'hang') {
  const lease = await store.lease();
  await lease.put(key, '.mp4', async (file) => {
    await writeFile(file, 'half of a file');
    console.log('writing');
    await sleep(60_000);
  });
}

if (mode === 'hold') {
  const lease = await store.lease();
  await lease.get(key);
  console.log('holding');
  await sleep(60_000);
}

if (mode === 'loop') {
  for (let round = 0; round < 60; round += 1) {
    const lease = await store.lease();
    const file =
      (await lease.get(key)) ?? (await lease.put(key, '.txt', (target) => writeFile(target, `${key} content`)));
    const text = await readFile(file, 'utf8');
    if (text !== `${key} content`) throw new Error(`damaged: ${text}`);
    await lease.close();
    if (round % 7 === 0) await store.clear();
  }
  console.log('done');
}
