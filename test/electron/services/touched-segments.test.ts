import { describe, expect, it } from 'vitest';
import { buildVariants } from '../../../electron/services/build-variant.ts';
import { chooseVariants } from '../../../electron/services/choose-variants.ts';
import { loadCampaign } from '../../../electron/services/load-campaign.ts';
import { planPorts } from '../../../electron/services/plan-variants.ts';
import { sampleFolder } from '../../../electron/services/sample-folder.ts';
import type { Campaign } from '../../../shared/campaign/campaign-schema.ts';
import { softwareEncoder } from '../../../shared/render/encoder.ts';
import { planRender } from '../../../shared/render/plan-render.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';
import { testStudio } from './editor/test-editor.ts';

/** An opening, and what the English captions say for hooks. */
type Hook = { readonly id: string; readonly texts: Readonly<Record<string, unknown>> };

/** Gives what a change of the sample campaign renders again: segments that no cache knows, and the sound. */
async function openSample() {
  const studio = await testStudio(await temporaryFolder());
  const campaign = await loadCampaign(studio, sampleFolder('kettle'));
  const planOf = async (changes: Partial<Campaign>, hook: Hook = { id: 'own', texts: {} }) => {
    const document = { ...campaign.document, ...changes };
    const choice = { products: 'all', markets: ['en-US'], hooks: [hook.id] } as const;
    const chosen = chooseVariants(document, choice, studio.markets);
    const { en = {}, ...others } = campaign.campaignTexts;
    const campaignTexts = { ...others, en: { ...en, ...hook.texts } };
    const hooked = { ...campaign, document, campaignTexts };
    const [variant] = await buildVariants(studio, hooked, chosen, new AbortController().signal);
    if (!variant?.timeline) throw new Error('the variant cannot be shown');
    const [encoder, size] = [softwareEncoder('draft'), { width: 360, height: 640 }];
    return planRender({ timeline: variant.timeline, size, encoder }, await planPorts(studio, await studio.tools()));
  };
  const before = await planOf({});
  const known = new Set(before.segments.map(({ key }) => key));
  const touched = async (changes: Partial<Campaign>, hook?: Hook): Promise<readonly string[]> => {
    const { segments, sound } = await planOf(changes, hook);
    const titles = segments.filter(({ key }) => !known.has(key)).map(({ title }) => title);
    return [...new Set(titles), ...(sound.key === before.sound.key ? [] : ['sound'])];
  };
  return { touched, slots: campaign.document.slots ?? {} };
}

describe('a change', () => {
  it('renders again what it touches, and nothing else', async () => {
    const { touched, slots } = await openSample();
    const slot = (id: string, change: object): Partial<Campaign> => ({
      slots: { ...slots, [id]: { file: '', ...slots[id], ...change } },
    });
    const wipe = { kind: 'wipe', frames: 12, direction: 'left' } as const;
    const timing = { scene: 'hook', from: 20, frames: 40 };
    const changes: Readonly<Record<string, Partial<Campaign>>> = {
      speed: slot('feature-1', { speed: 1.5 }),
      trimStart: slot('feature-1', { trimStart: 0.5 }),
      whenShort: slot('feature-1', { speed: 4, whenShort: 'hold' }),
      fit: slot('feature-2', { fit: 'contain-blur' }),
      focus: slot('feature-2', { focus: { x: 0.2, y: 0.5 } }),
      motion: slot('closing', { motion: 'pan-left' }),
      file: slot('closing', { file: 'media/detail.jpg' }),
      transition: { scenes: { closing: { transition: wipe } } },
      role: { captions: { hook: { role: 'headline' } } },
      place: { captions: { hook: { place: { x: 64, y: 900 } } } },
      timing: { captions: { hook: { timing } } },
      music: { music: null },
      volume: slot('feature-3', { volume: 0.5 }),
      ducking: slot('feature-3', { duckDb: 20 }),
      cover: { cover: 200 },
      name: { name: 'Another' },
    };
    const found: Record<string, readonly string[]> = {};
    for (const [name, change] of Object.entries(changes)) found[name] = await touched(change);
    // A segment is a scene with the transition into it; another one has the transition out of it.
    const first = ['hook > feature-1', 'feature-1 > feature-2'];
    const second = ['feature-1 > feature-2', 'feature-2 > feature-3'];
    const closing = ['feature-3 > closing'];
    expect(found).toEqual({
      speed: first,
      trimStart: first,
      whenShort: first,
      fit: second,
      focus: second,
      motion: closing,
      file: closing,
      transition: closing,
      role: ['hook'],
      place: ['hook'],
      timing: ['hook'],
      music: ['sound'],
      volume: ['sound'],
      ducking: ['sound'],
      cover: [],
      name: [],
    });
  });

  it('of a hook renders its opening alone: the rest is shared between all openings', async () => {
    const { touched } = await openSample();
    const hooks = [{ id: 'question', name: 'A question' }];
    const texts = { hooks: { question: { hook: 'Tea already?' } } };
    const question = { id: 'question', texts };
    const overrides = [{ hook: 'question', slots: { hook: { file: 'media/detail.jpg' } } }];
    const placed = [{ hook: 'question', captions: { hook: { place: { x: 64, y: 900 } } } }];
    expect([
      await touched({ hooks }, { id: 'question', texts: {} }),
      await touched({ hooks }, question),
      await touched({ hooks, overrides }, question),
      await touched({ hooks, overrides: placed }, question),
      await touched({ hooks, overrides }, { id: 'own', texts }),
    ]).toEqual([[], ['hook'], ['hook', 'hook > feature-1', 'sound'], ['hook'], []]);
  });
});
