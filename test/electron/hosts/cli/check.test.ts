import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { callCli } from './run-cli.ts';

const SAMPLE = path.join(import.meta.dirname, '../../../../assets/samples/kettle.fifteen');

it('fifteen check says why, lists what is switched off, mends prices, and reports as SARIF and HTML', {
  timeout: 120_000,
}, async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'fifteen-check-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = path.join(root, 'kettle.fifteen');
  await cp(SAMPLE, folder, { recursive: true });
  const file = path.join(folder, 'campaign.json');
  const campaign = JSON.parse(await readFile(file, 'utf8'));
  campaign.products[0].price.lowest30d = '50.00';
  campaign.checks = { off: { contrast: { reason: 'Our red, accepted' } } };
  await writeFile(file, JSON.stringify(campaign));

  const { code, events } = await callCli(['check', folder, '--market', 'de-DE', '--json']);
  expect(code).toBe(0);
  const found = new Map(events().map((event) => [event['rule'], event]));
  expect(found.get('prior-price')).toMatchObject({
    severity: 'warning',
    message: 'The reduction counts from 54,90\u00a0€; the lowest price of the 30 days before was 50.00 EUR.',
    why: { source: expect.stringContaining('C-330/23'), checkedOn: '2026-11-23' },
  });
  expect(found.get('contrast')).toMatchObject({ severity: 'notice', offReason: 'Our red, accepted' });
  expect(events().at(-1)).toMatchObject({ event: 'done', variants: 1, errors: 0, off: 1 });

  const fixed = await callCli(['check', folder, '--market', 'de-DE', '--fix', '--sarif']);
  expect(fixed.stderr).toContain('fixed prior-price price de-DE');
  expect(JSON.parse(await readFile(file, 'utf8')).products[0].price).toMatchObject({ amount: '39.90', was: '50.00' });
  const [run] = JSON.parse(fixed.stdout).runs;
  expect(run.results.map(({ ruleId }: { ruleId: string }) => ruleId).toSorted()).toEqual([
    'contrast',
    'media-upscaled',
  ]);

  const page = await callCli(['check', folder, '--market', 'de-DE', '--html']);
  expect(page.stdout).toMatch(/^<!doctype html>[\s\S]*Switched off: Our red, accepted[\s\S]*<\/html>\n$/);
});
