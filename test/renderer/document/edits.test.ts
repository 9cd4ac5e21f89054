import { describe, expect, it } from 'vitest';
import { setMarkets } from '../../../renderer/document/edit-campaign.ts';
import { changeFill } from '../../../renderer/document/edit-fills.ts';
import {
  addProduct,
  addProductMedia,
  removeProduct,
  renameProduct,
  setPrice,
} from '../../../renderer/document/edit-products.ts';
import { removeText, setText } from '../../../renderer/document/edit-texts.ts';
import { sampleDocument } from './sample-document.ts';

const document = sampleDocument();
const place = { name: 'slots', id: 'hook', product: 'kettle', market: 'de-DE', hook: null } as const;

describe('texts', () => {
  it('are set below their groups, and everything else is shared', () => {
    const edited = setText(document, { locale: 'de', key: 'cta.title' }, 'Tee?');
    expect(edited.texts['de']).toEqual({ hook: 'Kocht', cta: { title: 'Tee?' } });
    expect(edited.campaign).toBe(document.campaign);
    expect(edited.texts['en']).toBe(document.texts['en']);
  });

  it('stay the same document when nothing changes', () => {
    expect(setText(document, { locale: 'de', key: 'hook' }, 'Kocht')).toBe(document);
    expect(removeText(document, { locale: 'de', key: 'cta.title' })).toBe(document);
  });

  it('take their empty groups along', () => {
    expect(removeText(document, { locale: 'en', key: 'cta.title' }).texts['en']).toEqual({ hook: 'Boils' });
  });

  it('never reach into what all objects have', () => {
    const edited = setText(document, { locale: 'de', key: 'constructor.name' }, 'x');
    expect(Object.hasOwn(edited.texts['de'] ?? {}, 'constructor')).toBe(true);
    expect({}.constructor.name).toBe('Object');
  });
});

describe('fills', () => {
  it('change where they stand, and lose what is taken back', () => {
    const focus = { x: 0.2, y: 0.3 };
    const focused = changeFill(document, place, { scope: 'campaign', change: { focus }, shown: null });
    expect(focused.campaign.slots).toEqual({ hook: { file: 'media/a.mp4', focus } });
    const back = changeFill(focused, place, { scope: 'campaign', change: { focus: null }, shown: null });
    expect(back.campaign.slots).toEqual(document.campaign.slots);
  });

  it('begin with the file that is shown, from where it is shown', () => {
    const closing = { ...place, id: 'closing' };
    const shown = { file: 'media/b.mp4', trimStart: 2 };
    const filled = changeFill(document, closing, { scope: 'product', change: { volume: 0 }, shown });
    expect(filled.campaign.products[0]?.slots).toEqual({ closing: { ...shown, volume: 0 } });
  });

  it('without any file change nothing', () => {
    const empty = { ...place, id: 'empty' };
    expect(changeFill(document, empty, { scope: 'campaign', change: { volume: 1 }, shown: null })).toBe(document);
  });
});

describe('products', () => {
  it('get ids that are new and good for folders', () => {
    expect(addProduct(document, 'Kettle').product).toBe('kettle-2');
    expect(addProduct(document, 'Überkessel 2.0!').product).toBe('uberkessel-2-0');
    expect(addProduct(document, '急须').product).toBe('product');
  });

  it('take only media that they did not have', () => {
    expect(addProductMedia(document, 'kettle', ['media/a.mp4'])).toBe(document);
    expect(addProductMedia(document, 'kettle', ['media/b.mp4']).campaign.products[0]?.media).toEqual([
      'media/a.mp4',
      'media/b.mp4',
    ]);
  });

  it('are never without a name, and the last one stays', () => {
    expect(renameProduct(document, 'kettle', '  ')).toBe(document);
    expect(removeProduct(document, 'kettle')).toBe(document);
  });

  it('cost the same everywhere or something of their own in a market', () => {
    const price = { amount: '39.90', currency: 'EUR' };
    const priced = setPrice(
      setPrice(document, { product: 'kettle', market: null }, price),
      { product: 'kettle', market: 'es-MX' },
      { amount: '899', currency: 'MXN' },
    );
    expect(priced.campaign.products[0]).toMatchObject({
      price,
      prices: { 'es-MX': { amount: '899', currency: 'MXN' } },
    });
    expect(setPrice(priced, { product: 'kettle', market: 'es-MX' }, null).campaign.products[0]?.prices).toEqual({});
  });
});

describe('campaigns', () => {
  it('keep one market at least', () => {
    expect(setMarkets(document, [])).toBe(document);
  });
});
