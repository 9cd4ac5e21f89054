import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packSnapshots, unpackSnapshots } from '../../../renderer/document/pack-snapshots.ts';

const pack = (documents: readonly object[]): string => packSnapshots(documents, JSON.stringify);

describe('packSnapshots', () => {
  it('gives back what it was given, keys in their order', () => {
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { maxLength: 5 }), (documents) => {
        const expected = documents.map((each) => JSON.stringify(each));
        expect(unpackSnapshots(pack(documents))?.map((each) => JSON.stringify(each))).toEqual(expected);
      }),
    );
  });

  it('writes what snapshots share once, and shares it again afterwards', () => {
    const product = { id: 'kettle', name: 'x'.repeat(1000) };
    const campaign = { name: 'Kettle', products: [product] };
    const steps = Array.from({ length: 50 }, (_, index) => ({ campaign, texts: { de: { hook: `${index}` } } }));
    const text = pack(steps);
    expect(text.length).toBeLessThan(8000);
    const [first, second] = unpackSnapshots(text) as typeof steps;
    expect(first).toEqual(steps[0]);
    expect(second?.campaign).toBe(first?.campaign);
  });

  it('leaves out what is undefined, as JSON does', () => {
    expect(unpackSnapshots(pack([{ a: undefined, b: 1 }]))).toEqual([{ b: 1 }]);
  });

  it('is null for what was cut short', () => {
    expect(unpackSnapshots(pack([{ a: 1 }]).slice(0, -3))).toBe(null);
    expect(unpackSnapshots('7')).toBe(null);
  });
});
