import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openJobStore } from '../../../../electron/services/editor/job-store.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';

const DONE = {
  ...{ kind: 'render', campaign: 'c', title: 'Shop', product: 'own', market: 'de-DE', state: 'done', progress: 1 },
  ...{ secondsLeft: null, result: null, error: null, commands: [], folder: '/shop', force: true, startedAt: 1 },
};

async function stored(records: unknown) {
  const folder = await temporaryFolder();
  const file = path.join(folder, 'jobs.json');
  await writeFile(file, JSON.stringify(records));
  const onBug = (error: unknown) => {
    throw error;
  };
  return { file, store: await openJobStore({ folder, onChange: () => undefined, onBug }) };
}

describe('openJobStore', () => {
  it('reads jobs of before there were three qualities', async () => {
    const { store, file } = await stored([
      { ...DONE, id: 'old draft', isDraft: true },
      { ...DONE, id: 'old', isDraft: false },
      { ...DONE, id: 'new', quality: 'high' },
    ]);
    const qualities = ['old draft', 'old', 'new'].map((id) => store.find(id).quality);
    expect(qualities).toEqual(['draft', 'standard', 'high']);
    store.remove('new');
    await store.flush();
    expect(JSON.parse(await readFile(file, 'utf8')).map(({ quality }: { quality: string }) => quality)).toEqual([
      'draft',
      'standard',
    ]);
  });

  it('hears no more of a job that was removed, as work does that is just being stopped', async () => {
    const { store } = await stored([{ ...DONE, id: 'old', quality: 'draft' }]);
    store.add([{ ...store.find('old'), id: 'new', state: 'running' }]);
    expect(['old', 'new', 'absent'].map(store.isActive)).toEqual([false, true, false]);
    store.remove('new');
    store.update('new', { progress: 0.5 });
    expect([store.isActive('new'), store.list().map(({ id }) => id)]).toEqual([false, ['old']]);
    await store.flush();
  });

  it('forgets a job that cannot be read, and no other', async () => {
    const { store } = await stored([{ ...DONE, id: 'good', quality: 'standard' }, { id: 'bad' }, 7]);
    expect(store.list().map(({ id }) => id)).toEqual(['good']);
    expect((await stored({ jobs: 'none' })).store.list()).toEqual([]);
  });
});
