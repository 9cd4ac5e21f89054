import { cp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { brandSources, kettleCopy } from '../../services/brands/brand-fixtures.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { runCli } from './run-cli.ts';

async function workplace() {
  const root = await temporaryFolder();
  const on =
    (machine: string) =>
    (...args: readonly string[]) => {
      const at = (name: string): string => path.join(root, machine, name);
      return runCli(args, { env: { FIFTEEN_CACHE: at('cache'), FIFTEEN_SETTINGS: at('settings') } });
    };
  return { root, here: on('here'), there: on('there'), files: await brandSources(path.join(root, 'sources')) };
}

describe('fifteen brand', () => {
  it('makes several, checks one, and gives it to a campaign that then renders on a machine without it', async () => {
    const { root, here, there, files } = await workplace();
    const { logo, logoOnDark, font, sound } = files;
    const made = await here(
      ...['brand', 'new', 'Fern & Co', '--logo', logo, '--logo-on-dark', logoOnDark, '--font', font, '--sound', sound],
      ...['--colour', 'background=#f4efe2', '--colour', 'text=#1b3a2d', '--colour', 'accent=#7fb069', '--json'],
    );
    expect(made.events()).toMatchObject([{ event: 'made', id: 'fern-co' }]);
    await here('brand', 'new', 'Fern & Co', '--colour', 'accent=#ff0000');
    const listed = (await here('brand', 'list', '--json')).events();
    expect(listed.map((each) => each['id'] ?? each['brands'])).toEqual(['fern-co', 'fern-co-2', 2]);

    const checked = (await here('brand', 'check', 'fern-co', '--market', 'de-DE,ar-SA', '--json')).events()[0];
    expect(checked).toMatchObject({
      id: 'fern-co',
      errors: [],
      pairs: [
        { colours: ['background', 'text'], serves: 'text' },
        { colours: ['text', 'accent'], serves: 'text' },
        { colours: ['background', 'accent'], serves: 'none' },
      ],
      fonts: [{ file: 'Aurel Black.ttf', name: 'Noto Sans Black', weight: 900 }],
      coverage: [
        { market: 'de-DE', lacking: [] },
        { market: 'ar-SA', letters: 55 },
      ],
    });

    const campaign = await kettleCopy(root);
    expect((await here('brand', 'apply', campaign, 'fern-co')).code).toBe(0);
    const { brand } = JSON.parse(await readFile(path.join(campaign, 'campaign.json'), 'utf8'));
    const kept = await readdir(path.join(campaign, 'brand'));
    expect(kept.map((name) => `brand/${name}`).sort()).toEqual(
      [brand.logo, brand.logoOnDark, brand.sound.file, ...brand.fonts].sort(),
    );
    const moved = path.join(root, 'moved.fifteen');
    await cp(campaign, moved, { recursive: true });
    await rm(campaign, { recursive: true });
    const elsewhere = await there('check', moved, '--market', 'en-US', '--json');
    expect([elsewhere.code, elsewhere.events().at(-1)]).toMatchObject([0, { errors: 0 }]);

    expect((await there('brand', 'apply', moved, '--none')).code).toBe(0);
    expect(JSON.parse(await readFile(path.join(moved, 'campaign.json'), 'utf8'))).not.toHaveProperty('brand');
  });

  it('says what is wrong, and what to do', async () => {
    const { root, here } = await workplace();
    const campaign = await kettleCopy(root);
    const said = async (...args: readonly string[]) => {
      const { code, stderr } = await here('brand', ...args);
      return [code, stderr.trim()];
    };
    expect(await said('apply', campaign)).toEqual([2, expect.stringContaining('Name a brand, or give --none')]);
    expect(await said('apply', campaign, '../fern')).toEqual([2, expect.stringContaining('There are none yet')]);
    expect(await said('new', 'X', '--colour', 'red=#ff0000')).toEqual([
      2,
      expect.stringContaining('such as accent=#7fb069'),
    ]);
  });
});
