import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';
import { smallCampaign } from './small-campaign.ts';

type Event = Record<string, unknown>;
type Part = { readonly source: string };

async function digests(folder: string): Promise<readonly string[]> {
  const names = ['de-DE.mp4', 'fr-FR.mp4'];
  const files = await Promise.all(names.map((name) => readFile(path.join(folder, 'own', name))));
  return files.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
}

function sources(events: readonly Event[]): readonly string[] {
  const explained = events.filter(({ event }) => event === 'explain');
  return explained.flatMap(({ parts }) => (parts as readonly Part[]).map(({ source }) => source));
}

describe('two processes on one cache', () => {
  it('give the same bytes, also where one is killed in the middle and starts again', async () => {
    const { root, folder, cache } = await smallCampaign(['de-DE', 'fr-FR']);
    const env = { FIFTEEN_CACHE: cache };
    const render = (out: string) => ['render', folder, '--draft', '--json', '--explain', '--out', path.join(root, out)];
    let told = 0;
    const [steady, killed] = await Promise.all([
      runCli(render('steady'), { env }),
      runCli(render('killed'), {
        env,
        // Its first parts are under way then.
        onOutput: (text, kill) => {
          told += text.split('"progress"').length - 1;
          if (told >= 3) kill('SIGKILL');
        },
      }),
    ]);
    expect([steady.code, killed.code]).toEqual([0, null]);
    const resumed = await runCli(render('killed'), { env });
    expect([resumed.code, resumed.events().at(-1)?.['failed']]).toEqual([0, 0]);
    // What either of the two had finished is not made again.
    expect(sources(resumed.events())).not.toContain('made');
    expect(await digests(path.join(root, 'killed'))).toEqual(await digests(path.join(root, 'steady')));
    const left = await readdir(path.join(root, 'killed/own'));
    expect(left.filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
