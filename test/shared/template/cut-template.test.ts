import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Choices } from '../../../shared/campaign/choices.ts';
import { MIN_SCENE_FRAMES } from '../../../shared/campaign/choices-schema.ts';
import { cutTemplate, sequenceFits, sequenceOf } from '../../../shared/template/cut-template.ts';
import type { Template } from '../../../shared/template/template-schema.ts';
import { shippedTemplate } from '../../setup/assets.ts';

const TRIO = shippedTemplate('feature-trio');
const OUTFIT = shippedTemplate('outfit-display');

function cut(choices: Partial<Choices>, template: Template = TRIO): Template {
  return cutTemplate(template, {
    sequence: null,
    scenes: {},
    captions: {},
    hook: null,
    endCard: null,
    ratio: '9:16',
    ...choices,
  });
}

function times({ captions }: Template): Readonly<Record<string, readonly [number, number]>> {
  return Object.fromEntries(captions.map(({ id, from, frames }) => [id, [from, frames]]));
}

/** The template's sequence with other lengths, by scene. */
function lengths(changes: Readonly<Record<string, number>>, template: Template = TRIO) {
  return sequenceOf(template).map(({ scene, frames }) => ({ scene, frames: changes[scene] ?? frames }));
}

function inOrder(ids: readonly string[], template: Template = TRIO) {
  return ids.flatMap((id) => sequenceOf(template).filter(({ scene }) => scene === id));
}

describe('a sequence', () => {
  it('is the very template where nothing is chosen', () => {
    expect(cut({})).toBe(TRIO);
    expect(cut({ sequence: sequenceOf(TRIO) })).toEqual(TRIO);
  });

  it('moves captions with the border of their scene, and their end with the end of it', () => {
    const made = cut({ sequence: lengths({ hook: 60, 'feature-1': 105 }) });
    expect(made.scenes.map(({ id, from }) => [id, from])).toEqual([
      ['hook', 0],
      ['feature-1', 60],
      ['feature-2', 165],
      ['feature-3', 255],
      ['closing', 345],
    ]);
    expect(times(made)).toEqual({
      ...times(TRIO),
      hook: [2, 53],
      'feature-one': [68, 95],
      'support-one': [74, 89],
    });
  });

  it('takes captions along to another place', () => {
    const made = cut({ sequence: inOrder(['hook', 'feature-3', 'feature-1', 'feature-2', 'closing']) });
    expect(times(made)).toMatchObject({
      'feature-three': [83, 80],
      'support-three': [89, 74],
      'feature-one': [173, 80],
      'feature-two': [263, 80],
      closing: [351, 99],
    });
  });

  it('takes the logo along, and keeps it inside the film', () => {
    const made = cut({ sequence: inOrder(['closing', 'hook', 'feature-1', 'feature-2', 'feature-3']) });
    expect(made.logo).toMatchObject({ from: 0, frames: 105 });
    expect(made.scenes[0]?.transition).toMatchObject({ kind: 'cut', frames: 0 });
  });

  it('stretches what spans several scenes while these keep their order', () => {
    expect(times(cut({ sequence: lengths({ 'look-6': 40, 'look-7': 80 }, OUTFIT) }, OUTFIT))['name']).toEqual([
      66, 178,
    ]);
    const turned = inOrder(['look-1', 'look-6', 'look-3', 'look-4', 'look-5', 'look-2', 'look-7', 'look-8'], OUTFIT);
    expect(times(cut({ sequence: turned }, OUTFIT))['name']).toEqual([231, 198]);
  });

  it('shortens transitions that two scenes have no room for', () => {
    const made = cut({ sequence: lengths({ hook: 12, 'feature-1': 153 }) });
    expect(made.scenes.map(({ transition }) => transition.frames)).toEqual([0, 10, 12, 12, 12]);
    const tight = cut({
      sequence: lengths({ hook: 12, 'feature-1': 153 }),
      scenes: { 'feature-1': { transition: { kind: 'wipe', frames: 30, direction: 'up' } } },
    });
    expect(tight.scenes[1]?.transition).toEqual({ kind: 'wipe', frames: 11, direction: 'up' });
  });

  it('that does not fit is left out', () => {
    const wrong = [
      lengths({ hook: 60 }),
      sequenceOf(TRIO).slice(1),
      [...sequenceOf(TRIO).slice(0, 4), { scene: 'hook', frames: 105 }],
    ];
    expect(wrong.map((sequence) => sequenceFits(TRIO, sequence))).toEqual([false, false, false]);
    expect(cut({ sequence: lengths({ hook: 60 }) }).scenes).toEqual(TRIO.scenes);
  });

  it('keeps every caption inside the film, with something to see, for any order and lengths', () => {
    const sequences = fc
      .tuple(
        fc.shuffledSubarray(
          OUTFIT.scenes.map(({ id }) => id),
          { minLength: OUTFIT.scenes.length },
        ),
        fc.array(fc.integer({ min: 0, max: 450 }), { minLength: 7, maxLength: 7 }),
      )
      .map(([ids, borders]) => spread(ids, borders));
    fc.assert(
      fc.property(sequences, (sequence) => {
        expect(sequenceFits(OUTFIT, sequence)).toBe(true);
        const made = cut({ sequence }, OUTFIT);
        for (const { from, frames } of [...made.captions, ...(made.logo ? [made.logo] : [])]) {
          expect([from >= 0, frames > 0, from + frames <= 450, Number.isInteger(from)]).toEqual([
            true,
            true,
            true,
            true,
          ]);
        }
      }),
    );
  });
});

/** Lengths of at least the least, made up from wishes for where the borders lie. */
function spread(ids: readonly string[], wishes: readonly number[]) {
  const free = 450 - ids.length * MIN_SCENE_FRAMES;
  const borders = [0, ...wishes.map((wish) => Math.round((wish / 450) * free)).sort((a, b) => a - b), free];
  return ids.map((scene, index) => ({
    scene,
    frames: MIN_SCENE_FRAMES + (borders[index + 1] ?? free) - (borders[index] ?? 0),
  }));
}

describe('a caption', () => {
  it('takes another role, place and time, and leaves the rest alone', () => {
    const made = cut({
      captions: {
        hook: { role: 'headline', place: { x: 10, y: -20 }, timing: { scene: 'feature-1', from: 5, frames: 30 } },
      },
    });
    const [hook, ...rest] = made.captions;
    expect(hook).toEqual({
      ...TRIO.captions[0],
      role: 'headline',
      box: { ...TRIO.captions[0]?.box, x: 10, y: -20 },
      from: 80,
      frames: 30,
    });
    expect(rest).toEqual(TRIO.captions.slice(1));
  });

  it('moves with the scene that its time was chosen in, and ends with the film', () => {
    const captions = { hook: { timing: { scene: 'closing', from: 90, frames: 60 } } };
    expect(times(cut({ captions }))['hook']).toEqual([435, 15]);
    const first = inOrder(['closing', 'hook', 'feature-1', 'feature-2', 'feature-3']);
    expect(times(cut({ captions, sequence: first }))['hook']).toEqual([90, 60]);
  });

  it('keeps the role that can show what it holds', () => {
    const made = cut({ captions: { price: { role: 'headline' }, hook: { role: 'price' }, action: { role: 'none' } } });
    expect(made.captions).toEqual(TRIO.captions);
  });
});
