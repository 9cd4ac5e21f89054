import { describe, expect, it } from 'vitest';
import { seconds } from '../../../shared/base/units.ts';
import { parseCampaign } from '../../../shared/campaign/parse-campaign.ts';
import type { MediaFacts } from '../../../shared/catalog/media-facts.ts';
import { type Instance, instantiate } from '../../../shared/template/instantiate.ts';
import { shippedTemplate } from '../../setup/assets.ts';
import { sampleClip, sampleStill } from '../render/sample-timeline.ts';

const CLIP = sampleClip('1');
const STILL = sampleStill('2');

function instance(changes: object, media: Readonly<Record<string, MediaFacts>>, market = 'en-US'): Instance {
  return opened(changes, media, { market, hook: null });
}

function opened(
  changes: object,
  media: Readonly<Record<string, MediaFacts>>,
  { market, hook }: { readonly market: string; readonly hook: string | null },
): Instance {
  const document = {
    schema: 'fifteen/campaign',
    version: 1,
    name: 'x',
    template: 'feature-trio',
    markets: ['en-US', 'de-DE'],
    products: [{ id: 'kettle', name: 'Kettle', media: Object.keys(media) }],
    ...changes,
  };
  const campaign = parseCampaign(document, 'campaign.json');
  const [product] = campaign.products;
  if (!product) throw new Error('the campaign has a product');
  const template = shippedTemplate(campaign.template);
  return instantiate({ template, campaign, product, market, hook, media: new Map(Object.entries(media)) });
}

function files({ fills }: Instance): Readonly<Record<string, string>> {
  return Object.fromEntries([...fills].map(([slot, fill]) => [slot, fill.file]));
}

describe('instantiate', () => {
  it('fills every slot from one clip', () => {
    const made = instance({}, { 'media/a.mp4': CLIP });
    const all = 'media/a.mp4';
    expect(files(made)).toEqual({ hook: all, 'feature-1': all, 'feature-2': all, 'feature-3': all, closing: all });
    expect(made.problems).toEqual([]);
  });

  it('takes media in order, first those that no slot names', () => {
    const made = instance(
      { slots: { hook: { file: 'media/b.png' } } },
      { 'media/a.mp4': CLIP, 'media/b.png': STILL, 'media/c.png': STILL },
    );
    expect(files(made)).toEqual({
      hook: 'media/b.png',
      'feature-1': 'media/a.mp4',
      'feature-2': 'media/c.png',
      'feature-3': 'media/a.mp4',
      closing: 'media/c.png',
    });
  });

  it('shows other parts of a clip that comes again, as late as its end allows', () => {
    const starts = (made: Instance) => [...made.fills.values()].map((fill) => fill.trimStart);
    const long = { ...CLIP, duration: seconds(20) };
    expect(starts(instance({}, { 'media/a.mp4': long }))).toEqual([0, 4.15, 8.3, 12.45, 16.5]);
    const short = { ...CLIP, duration: seconds(2) };
    expect(starts(instance({}, { 'media/a.mp4': short }))).toEqual([0, 0, 0, 0, 0]);
    const slots = { hook: { file: 'media/a.mp4', trimStart: 7 } };
    expect(starts(instance({ slots }, { 'media/a.mp4': long }))[0]).toBe(7);
  });

  it('starts a clip that comes once, and every photo, at the beginning', () => {
    const media = { 'media/a.mp4': { ...CLIP, duration: seconds(20) }, 'media/b.png': STILL };
    const made = instance({ slots: { closing: { file: 'media/b.png' } } }, media);
    expect(made.fills.get('closing')?.trimStart).toBe(0);
  });

  it('fills an open slot only with what it accepts', () => {
    const sound = { ...CLIP, kind: 'audio', sound: { codec: 'aac', channels: 2, sampleRate: 48_000 } } as const;
    const made = instance({}, { 'media/s.m4a': sound, 'media/b.png': STILL });
    expect([...new Set(Object.values(files(made)))]).toEqual(['media/b.png']);
    expect(made.problems).toEqual([]);
  });

  it('takes every choice that a fill leaves open from the scene and the template', () => {
    const made = instance({ slots: { hook: { file: 'media/a.mp4' } } }, { 'media/a.mp4': CLIP });
    const [scene] = shippedTemplate('feature-trio').scenes;
    expect(made.fills.get('hook')).toEqual({
      slot: 'hook',
      file: 'media/a.mp4',
      facts: CLIP,
      fit: 'contain-blur',
      focus: { x: 0.5, y: 0.5 },
      trimStart: 0,
      whenShort: 'loop',
      speed: 1,
      motion: scene?.motion,
      volume: 0.8,
      duckDb: 8,
    });
  });

  it('takes speed, movement and ducking from the fill', () => {
    const slots = {
      hook: { file: 'media/b.png', motion: 'none' },
      closing: { file: 'media/a.mp4', speed: 2, duckDb: 0 },
    };
    const { fills } = instance({ slots }, { 'media/a.mp4': CLIP, 'media/b.png': STILL });
    const still = { zoom: 1, x: 0.5, y: 0.5 };
    expect(fills.get('hook')).toMatchObject({ motion: { from: still, to: still }, speed: 1 });
    expect(fills.get('closing')).toMatchObject({ speed: 2, duckDb: 0 });
  });

  it('covers with the frame chosen, else with the hook at rest', () => {
    const overrides = [{ market: 'de-DE', cover: 200 }];
    const media = { 'media/a.mp4': CLIP };
    expect([instance({ overrides }, media).cover, instance({ overrides }, media, 'de-DE').cover]).toEqual([45, 200]);
  });

  it('cuts the template for this market alone', () => {
    const overrides = [{ market: 'de-DE', captions: { hook: { place: { x: 5, y: 6 } } } }];
    const media = { 'media/a.mp4': CLIP };
    expect(instance({ overrides }, media).template).toEqual(shippedTemplate('feature-trio'));
    expect(instance({ overrides }, media, 'de-DE').template.captions[0]?.box).toMatchObject({ x: 5, y: 6 });
  });

  it('takes the style of the last matching override', () => {
    const overrides = [{ style: 'warm' }, { market: 'de-DE', style: 'clean' }];
    const media = { 'media/a.mp4': CLIP };
    expect(instance({ style: 'bold', overrides }, media).styleId).toBe('warm');
    expect(instance({ style: 'bold', overrides }, media, 'de-DE').styleId).toBe('clean');
  });

  it('lets the last matching override win, then the product, then the campaign', () => {
    const changes = {
      slots: { hook: { file: 'media/a.mp4' }, closing: { file: 'media/a.mp4' } },
      overrides: [
        { market: 'de-DE', slots: { hook: { file: 'media/b.png' } } },
        { market: 'de-DE', product: 'other', slots: { closing: { file: 'media/b.png' } } },
      ],
    };
    const media = { 'media/a.mp4': CLIP, 'media/b.png': STILL };
    expect(files(instance(changes, media, 'de-DE'))).toMatchObject({ hook: 'media/b.png', closing: 'media/a.mp4' });
    expect(files(instance(changes, media, 'en-US'))).toMatchObject({ hook: 'media/a.mp4' });
  });

  it('fills the frame where a focus point is given', () => {
    const slots = { hook: { file: 'media/a.mp4', focus: { x: 0.2, y: 0.3 } } };
    const made = instance({ slots }, { 'media/a.mp4': CLIP });
    expect(made.fills.get('hook')).toMatchObject({ fit: 'cover', focus: { x: 0.2, y: 0.3 } });
    expect(made.fills.get('closing')).toMatchObject({ fit: 'contain-blur', focus: { x: 0.5, y: 0.5 } });
  });

  it('tells music and a voice that have no sound', () => {
    const silent: MediaFacts = { ...CLIP, sound: null };
    const media = { 'media/a.mp4': CLIP, 'media/b.png': STILL, 'media/mute.mp4': silent };
    const made = instance({ music: { file: 'media/b.png' }, voice: { file: 'media/mute.mp4' } }, media);
    expect(made.problems).toEqual([
      { kind: 'file-unusable', slot: 'music', file: 'media/b.png', is: 'image', accepts: ['sound'] },
      { kind: 'file-unusable', slot: 'voice', file: 'media/mute.mp4', is: 'video', accepts: ['sound'] },
    ]);
  });

  it("lays the brand's colours over the style's", () => {
    const brand = { schema: 'fifteen/brand-kit', version: 1, name: 'A', palette: { accent: '#123456' } };
    const made = instance({ brand, style: 'warm' }, { 'media/a.mp4': CLIP });
    expect(made.styleId).toBe('warm');
    expect(made.palette).toEqual({ ...shippedTemplate('feature-trio').styles['warm']?.palette, accent: '#123456' });
  });

  describe('with a hook', () => {
    const media = { 'media/a.mp4': { ...CLIP, duration: seconds(20) }, 'media/b.png': STILL, 'media/c.png': STILL };
    const hooks = [{ id: 'detail', name: 'Detail' }];
    const english = (hook: string | null) => ({ market: 'en-US', hook });

    it('shows other footage in the opening, and what follows as without it', () => {
      const changes = { hooks, overrides: [{ hook: 'detail', slots: { hook: { file: 'media/c.png' } } }] };
      const own = opened(changes, media, english(null));
      const hooked = opened(changes, media, english('detail'));
      expect([own.fills.get('hook')?.file, hooked.fills.get('hook')?.file]).toEqual(['media/a.mp4', 'media/c.png']);
      expect([...hooked.fills].slice(1)).toEqual([...own.fills].slice(1));
    });

    it('leaves later scenes alone that show the same slot', () => {
      const slots = {
        morning: { file: 'media/a.mp4' },
        noon: { file: 'media/b.png' },
        evening: { file: 'media/b.png' },
      };
      const overrides = [{ hook: 'detail', slots: { morning: { file: 'media/c.png' } } }];
      const { template, fills, problems } = opened(
        { template: 'usage-scene', hooks, slots, overrides },
        media,
        english('detail'),
      );
      const shown = template.scenes.map(({ slot }) => fills.get(slot)?.file);
      expect([shown, problems]).toEqual([
        ['media/c.png', 'media/a.mp4', 'media/b.png', 'media/b.png', 'media/a.mp4'],
        [],
      ]);
    });

    it('says where a hook fills what the opening does not show', () => {
      const changes = { hooks, overrides: [{ hook: 'detail', slots: { closing: { file: 'media/c.png' } } }] };
      expect(opened(changes, media, english('detail')).problems).toEqual([
        { kind: 'slot-unknown', slot: 'closing', isOpening: true },
      ]);
      expect(opened(changes, media, english(null)).problems).toEqual([]);
    });

    it('needs no footage of the own opening', () => {
      const changes = {
        hooks,
        products: [{ id: 'kettle', name: 'Kettle' }],
        slots: Object.fromEntries(
          ['feature-1', 'feature-2', 'feature-3', 'closing'].map((slot) => [slot, { file: 'media/b.png' }]),
        ),
        overrides: [{ hook: 'detail', slots: { hook: { file: 'media/c.png' } } }],
      };
      const only = { 'media/b.png': STILL, 'media/c.png': STILL };
      expect(opened(changes, only, english('detail')).problems).toEqual([]);
    });
  });

  it('says which slots and styles it does not know, and what is empty or of the wrong kind', () => {
    const sound = { ...CLIP, kind: 'audio', sound: { codec: 'aac', channels: 2, sampleRate: 48_000 } } as const;
    expect(instance({}, {}).problems.map((problem) => problem.kind)).toEqual(
      Array.from({ length: 5 }, () => 'slot-empty'),
    );
    const made = instance(
      { style: 'neon', slots: { hero: { file: 'media/a.mp4' }, hook: { file: 'media/s.m4a' } } },
      { 'media/a.mp4': CLIP, 'media/s.m4a': sound },
    );
    expect(made.problems).toEqual([
      { kind: 'style-unknown', style: 'neon', known: ['clean', 'bold', 'warm'] },
      { kind: 'slot-unknown', slot: 'hero', isOpening: false },
      { kind: 'file-unusable', slot: 'hook', file: 'media/s.m4a', is: 'audio', accepts: ['video', 'image'] },
    ]);
  });
});
