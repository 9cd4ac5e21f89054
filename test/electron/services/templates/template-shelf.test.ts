import { cp, mkdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCampaign } from '../../../../electron/services/load-campaign.ts';
import { sampleFolder } from '../../../../electron/services/sample-folder.ts';
import { ASSETS } from '../../../../electron/services/studio.ts';
import { checkTemplate } from '../../../../electron/services/templates/check-template.ts';
import { saveTemplate } from '../../../../electron/services/templates/save-template.ts';
import { shippedTemplateIds } from '../../../setup/assets.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';
import { testStudio } from '../editor/test-editor.ts';

const { signal } = new AbortController();

async function workplace() {
  const root = await temporaryFolder();
  const studio = await testStudio(root);
  const own = studio.templates.ownFolder;
  /** Puts a shipped template among the user's own, with another id in it. */
  const place = async (folder: string, id: string, changes: object = {}) => {
    const target = path.join(own, folder);
    await cp(path.join(ASSETS, 'templates/feature-trio'), target, { recursive: true });
    const file = path.join(target, 'template.json');
    const template = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...template, id, ...changes }));
    return file;
  };
  const listed = async () => {
    const { templates, broken } = await (await testStudio(root)).templates.list();
    return [templates.filter(({ origin }) => origin === 'user').map(({ id, revision }) => [id, revision]), broken];
  };
  return { root, studio, own, place, listed };
}

describe('the shelf of templates', () => {
  it('has the shipped ones, then the user’s own that can be used, and says why others cannot', async () => {
    const { studio, own, place, listed } = await workplace();
    expect(await studio.templates.ids()).toEqual(shippedTemplateIds());
    await place('our-trio', 'our-trio');
    await place('moved', 'our-other');
    await place('strange', 'strange', { script: 'x' });
    await place('review', 'review', { revision: 99 });
    await mkdir(path.join(own, 'empty'));
    await writeFile(path.join(own, 'notes.txt'), 'mine');
    const [own_, broken] = await listed();
    expect(own_).toEqual([['our-trio', 1]]);
    expect(broken).toEqual([
      { id: 'empty', problem: expect.stringContaining('holds no template.json') },
      { id: 'moved', problem: expect.stringContaining('"our-other"') },
      { id: 'strange', problem: expect.stringContaining('by the name of script') },
    ]);
    // What ships is never another template, whatever the user's folder says.
    expect((await studio.templates.find('review')).template.revision).not.toBe(99);
    await expect(studio.templates.find('moved')).rejects.toThrow('our-other');
    await expect(studio.templates.find('../../etc')).rejects.toMatchObject({ code: 'unknown-template' });
  });

  it('learns what it lists once, and anew when a file was written since', async () => {
    const { root, place, listed, own } = await workplace();
    const file = await place('our-trio', 'our-trio');
    expect(await listed()).toEqual([[['our-trio', 1]], []]);
    const index = path.join(root, 'cache/templates-index.json');
    const learnt = JSON.parse(await readFile(index, 'utf8'));
    learnt.entries['our-trio'].facts.revision = 7;
    await writeFile(index, JSON.stringify(learnt));
    expect(await listed()).toEqual([[['our-trio', 7]], []]);
    await utimes(file, 1, 1);
    expect(await listed()).toEqual([[['our-trio', 1]], []]);
    await writeFile(index, 'not an index');
    expect(await listed()).toEqual([[['our-trio', 1]], []]);
    await rm(path.join(own, 'our-trio'), { recursive: true });
    expect(await listed()).toEqual([[], []]);
  });

  it('gives a template as it is now, also while the program runs', async () => {
    const { studio, place } = await workplace();
    const file = await place('our-trio', 'our-trio');
    expect((await studio.templates.find('our-trio')).template.revision).toBe(1);
    const template = JSON.parse(await readFile(file, 'utf8'));
    await writeFile(file, JSON.stringify({ ...template, revision: 22 }));
    expect((await studio.templates.find('our-trio')).template.revision).toBe(22);
  });
});

describe('a campaign saved as a template', () => {
  it('becomes one with its choices and texts, that can be shown wherever it has words', async () => {
    const { studio } = await workplace();
    const kettle = await loadCampaign(studio, sampleFolder('kettle'));
    const hooks = { hooks: { ask: { hook: 'Tea?' } } };
    const campaign = {
      ...kettle,
      campaignTexts: { ...kettle.campaignTexts, en: { ...kettle.campaignTexts['en'], ...hooks } },
    };
    const words = { name: 'Kettles & pots', description: 'For what boils', language: 'de' };
    const first = await saveTemplate(studio, campaign, words);
    const second = await saveTemplate(studio, campaign, words);
    expect([first.id, second.id]).toEqual(['kettles-pots', 'kettles-pots-2']);
    const { template, texts } = await studio.templates.find('kettles-pots');
    expect([template.id, template.revision, template.defaultStyle]).toEqual(['kettles-pots', 1, 'bold']);
    expect(texts['en']).toMatchObject({
      hook: 'Boils in 60 seconds',
      meta: { name: 'Kettles & pots' },
      cta: { action: 'Shop now' },
    });
    expect([texts['en']?.['hooks'], texts['de']?.['meta'], texts['fr']?.['meta']]).toEqual([
      undefined,
      { name: 'Kettles & pots', description: 'For what boils' },
      undefined,
    ]);
    const request = { given: 'kettles-pots', markets: ['de-DE', 'ar-SA'], ratio: '9:16' } as const;
    const { findings, ...report } = await checkTemplate(studio, request, signal);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report).toMatchObject({ markets: request.markets, untranslated: [], styles: ['clean', 'bold', 'warm'] });
  });

  it('is refused where a caption lies where no template may have it', async () => {
    const { studio } = await workplace();
    const kettle = await loadCampaign(studio, sampleFolder('kettle'));
    const captions = { hook: { place: { x: 20, y: 1800 } } };
    const campaign = { ...kettle, document: { ...kettle.document, captions } };
    const words = { name: 'Low', description: 'x', language: 'en' };
    await expect(saveTemplate(studio, campaign, words)).rejects.toThrow('captions.hook: reaches out of the safe zone');
    expect(await studio.templates.ids()).not.toContain('low');
  });
});
