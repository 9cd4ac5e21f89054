import type { BrandDraft } from '../../../shared/api/brand-methods.ts';
import type { Handlers } from '../../../shared/api/dispatch.ts';
import { bringBrand } from '../brands/apply-brand.ts';
import { findBrand, listBrands } from '../brands/brand-shelf.ts';
import { type BrandSources, saveBrand } from '../brands/save-brand.ts';
import { buildWithBrand } from '../brands/try-brand.ts';
import type { EditorContext } from './editor-context.ts';
import { forgetUpload } from './forget-upload.ts';
import { cacheAddress } from './media-response.ts';
import { previewFrameFile } from './preview-frames.ts';

type BrandHandlers = Pick<Handlers, Extract<keyof Handlers, `brands.${string}`>>;

/** The brands of this installation, and what a campaign gets of one. */
export function createBrandHandlers(context: EditorContext): BrandHandlers {
  const { studio, sessions, ports, signal } = context;
  return {
    'brands.list': async () => {
      const { brands, broken } = await listBrands(studio);
      return { brands: brands.map(({ id, kit }) => ({ id, name: kit.name })), broken: [...broken] };
    },
    'brands.read': async ({ id }) => (await findBrand(studio, id)).kit,
    'brands.save': async (draft) => {
      const { id, kit } = await saveBrand(studio, { ...draft, sources: givenSources(draft) }, signal);
      const { logo, logoOnDark, sound, fonts } = draft.sources;
      for (const file of [logo, logoOnDark, sound, ...fonts]) if (file !== null) await forgetUpload(file, ports);
      return { id, name: kit.name };
    },
    'brands.preview': async ({ campaign, product, market, hook, brand, ...request }) => {
      const draft = brand && { ...brand, sources: givenSources(brand) };
      const trial = { campaign: sessions.find(campaign).loaded(), ids: { product, market, hook }, brand: draft };
      const variant = await buildWithBrand(studio, trial, signal);
      const file = await previewFrameFile({ ...request, variant, without: null, keepsScene: false }, context);
      return { url: cacheAddress(studio.folders.cache, file) };
    },
    'brands.bring': async ({ campaign, window, id }) => {
      const session = sessions.findHeld(campaign, window);
      const kit = await bringBrand(studio, await findBrand(studio, id), session.folder, signal);
      sessions.mediaChanged(session.id);
      return kit;
    },
  };
}

function givenSources({ sources: { fonts, ...parts } }: BrandDraft): BrandSources {
  const given = Object.entries(parts).flatMap(([part, file]) => (file === null ? [] : [[part, file] as const]));
  return { ...Object.fromEntries(given), fonts };
}
