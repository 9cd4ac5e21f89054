import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../../architecture/source-tree.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { runCli } from './run-cli.ts';

describe('fifteen template', () => {
  it('makes a template from a campaign, packs it, installs it elsewhere, and begins a campaign with it', async () => {
    const root = await temporaryFolder();
    const on = (machine: string) => {
      const env = {
        FIFTEEN_CACHE: path.join(root, machine, 'cache'),
        FIFTEEN_SETTINGS: path.join(root, machine, 'settings'),
      };
      return (...args: readonly string[]) => runCli(args, { env });
    };
    const [here, there] = [on('here'), on('there')];
    const kettle = path.join(repositoryRoot, 'assets/samples/kettle.fifteen');
    const saved = await here('template', 'save', kettle, '--name', 'Our kettle', '--json');
    const [{ folder }] = saved.events() as [{ folder: string }];
    const pack = path.join(root, 'our.fifteen-template');
    const packed = await here('template', 'pack', folder, '--out', pack, '--json');
    const installed = await there('template', 'install', pack, '--json');
    expect(installed.events()[0]).toMatchObject({ id: 'our-kettle', sha256: packed.events()[0]?.['sha256'] });
    const templates = (await there('templates', '--json')).events();
    expect(templates.at(-1)).toMatchObject({ id: 'our-kettle', origin: 'user', media: 5, defaultStyle: 'bold' });
    const campaign = path.join(root, 'new.fifteen');
    expect((await there('new', 'our-kettle', campaign)).code).toBe(0);
    expect(JSON.parse(await readFile(path.join(campaign, 'campaign.json'), 'utf8')).template).toBe('our-kettle');
    const refused = await there('template', 'install', path.join(repositoryRoot, 'package.json'));
    expect([refused.code, refused.stderr]).toMatchObject([2, expect.stringContaining('Nothing was installed')]);
  });
});
