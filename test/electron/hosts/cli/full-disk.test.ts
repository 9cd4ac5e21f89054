import { execFile, spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { smallCampaign } from './small-campaign.ts';

const run = promisify(execFile);
const MAIN = path.join(import.meta.dirname, '../../../../electron/hosts/cli/main.ts');

/**
 * How to get a mount table of one's own, in which anybody may mount: as root, or as a user who plays root. Some containers
 * allow neither; there the executor's test against /dev/full has to do, and this one is that the command says so.
 */
function mountCommand(): readonly string[] | null {
  const ways = [
    ['unshare', '--mount'],
    ['unshare', '--map-root-user', '--mount'],
  ];
  const works = ([command = '', ...args]: readonly string[]) =>
    spawnSync(command, [...args, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
  return ways.find(works) ?? null;
}

describe('a disk that is full', () => {
  it.each(mountCommand() ? ['for the videos, then for the cache'] : [])('%s', async () => {
    const { root, folder } = await smallCampaign(['de-DE']);
    const [disk, out] = [path.join(root, 'small disk'), path.join(root, 'out disk')];
    for (const each of [disk, out]) await mkdir(each);
    const log = (name: string) => path.join(root, `${name}.jsonl`);
    const script = path.join(root, 'script.sh');
    const lines = [
      'set -u',
      'render() { node "$MAIN" render "$CAMPAIGN" --draft --json --out "$OUT" > "$1"; echo "exit $?" >> "$1"; }',
      'mount -t tmpfs -o size=9m tmpfs "$CACHE" && mount -t tmpfs -o size=1m tmpfs "$OUT"',
      `render "${log('no place for videos')}"`,
      'ls -A "$OUT" > "$LEFT"',
      'mount -o remount,size=100m "$OUT"',
      `render "${log('no place for parts')}"`,
      'ls -A "$OUT" "$CACHE/temporary" "$CACHE/work" >> "$LEFT"',
      'mount -o remount,size=300m "$CACHE"',
      `render "${log('roomy')}"`,
    ];
    await writeFile(script, lines.join('\n'));
    const [command = '', ...args] = mountCommand() ?? [];
    const left = path.join(root, 'left');
    const env = { ...process.env, MAIN, CAMPAIGN: folder, CACHE: disk, FIFTEEN_CACHE: disk, OUT: out, LEFT: left };
    await run(command, [...args, 'sh', script], { env });
    const told = async (name: string) => (await readFile(log(name), 'utf8')).trimEnd().replaceAll(root, '');
    expect(await told('no place for videos')).toMatch(
      /"disk-full","message":"The disk is full: the output folder.*exit 1$/s,
    );
    expect(await told('no place for parts')).toMatch(
      /"disk-full","message":"The disk is full: \/small disk .*exit 1$/s,
    );
    const names = (await readFile(left, 'utf8')).split('\n').filter((line) => line !== '' && !line.endsWith(':'));
    // The lists tell what failed; of the video nothing is left.
    expect(names).toEqual(['manifest.json', 'summary.csv']);
    expect(await told('roomy')).toMatch(/"rendered":1,"failed":0.*exit 0$/s);
  });
});
