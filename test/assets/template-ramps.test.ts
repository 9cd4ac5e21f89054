// Templates whose clips change their speed: where they do, and that the sample's footage lasts for it.
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildVariants } from '../../electron/services/build-variant.ts';
import { chooseVariants } from '../../electron/services/choose-variants.ts';
import { openSampleCampaign } from '../../electron/services/sample-campaign.ts';
import { openStudio } from '../../electron/services/studio.ts';
import type { SlotFill } from '../../shared/catalog/product-schema.ts';
import { rampLegs, sourceAt } from '../../shared/timeline/speed-ramp.ts';
import { shippedTemplate, shippedTemplateIds } from '../setup/assets.ts';

const { signal } = new AbortController();
const root = await mkdtemp(path.join(tmpdir(), 'fifteen-ramps-'));
const env = { ...process.env, FIFTEEN_CACHE: path.join(root, 'cache') };
const studio = await openStudio({ env, platform: process.platform, home: root, now: Date.now, newId: randomUUID });
afterAll(() => rm(root, { recursive: true, force: true }));

/** Scenes with a ramp of each shipped template that has any. */
const ramped = shippedTemplateIds().flatMap((id) => {
  const scenes = shippedTemplate(id).scenes.flatMap(({ id: scene, ramp }) => (ramp ? [`${scene} ${ramp}`] : []));
  return scenes.length > 0 ? [{ id, scenes }] : [];
});

async function film(template: string, changes: Readonly<Record<string, Partial<SlotFill>>> = {}) {
  const campaign = await openSampleCampaign(studio, template);
  const [product] = campaign.document.products;
  if (!product) throw new Error('a sample has a product');
  const slots = { ...campaign.document.slots, ...product.slots };
  const changed = Object.entries(changes).map(([slot, change]) => {
    const fill = slots[slot];
    if (!fill) throw new Error(`the sample fills ${slot}`);
    return [slot, { ...fill, ...change }] as const;
  });
  const document = {
    ...campaign.document,
    slots: { ...campaign.document.slots, ...Object.fromEntries(changed) },
    products: [{ ...product, slots: { ...product.slots, ...Object.fromEntries(changed) } }],
  };
  const choice = { products: 'all', markets: ['en-US'], hooks: 'all' } as const;
  const chosen = chooseVariants(document, choice, studio.markets);
  const [variant] = await buildVariants(studio, { ...campaign, document }, chosen, signal);
  if (!variant?.timeline) throw new Error(`nothing was built: ${variant?.findings[0]?.message}`);
  return { timeline: variant.timeline, findings: variant.findings };
}

describe('ramps of shipped templates', () => {
  it('are where the story wants them', () => {
    expect(ramped).toEqual([{ id: 'workout', scenes: ['hook punch'] }]);
  });

  it.each(ramped)('of $id find footage enough and keep every other clip as it was', async ({ id }) => {
    const { timeline, findings } = await film(id);
    expect(findings.filter(({ rule }) => rule === 'media-short')).toEqual([]);
    const shown = timeline.scenes.map(({ id: scene, media }) => [scene, media.ramp ?? null]);
    const template = shippedTemplate(id);
    expect(shown).toEqual(template.scenes.map(({ id: scene, ramp }) => [scene, ramp ?? null]));
    for (const { media, frames } of timeline.scenes) {
      const legs = rampLegs(media.ramp, { sceneFrames: frames, speed: media.speed });
      if (!legs || media.facts.kind !== 'video') continue;
      expect(sourceAt(legs, frames) / 30).toBeLessThan(media.facts.duration);
    }
  });

  it('give way to a campaign that wants none', async () => {
    const { timeline } = await film('workout', { hook: { ramp: 'none' } });
    expect(timeline.scenes.map(({ media }) => media.ramp ?? null)).toEqual([null, null, null, null, null]);
  });
});
