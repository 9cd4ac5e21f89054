import type { Handlers } from '../../../shared/api/dispatch.ts';
import { bringBrand } from '../brands/apply-brand.ts';
import { findBrand, listBrands } from '../brands/brand-shelf.ts';
import { newBrand } from '../brands/save-brand.ts';
import type { EditorContext } from './editor-context.ts';
import { forgetUpload } from './forget-upload.ts';

type BrandHandlers = Pick<Handlers, Extract<keyof Handlers, `brands.${string}`>>;

/** The brands of this installation, and what a campaign gets of one. */
export function createBrandHandlers({ studio, sessions, ports, signal }: EditorContext): BrandHandlers {
  return {
    'brands.list': async () => {
      const { brands, broken } = await listBrands(studio);
      return { brands: brands.map(({ id, kit }) => ({ id, name: kit.name })), broken: [...broken] };
    },
    'brands.create': async ({ name, palette, fonts, ...given }) => {
      const files = Object.entries(given).flatMap(([part, file]) => (file === null ? [] : [[part, file] as const]));
      const sources = { ...Object.fromEntries(files), fonts };
      const { id, kit } = await newBrand(studio, { name, palette, sources }, signal);
      for (const file of [...files.map(([, each]) => each), ...fonts]) await forgetUpload(file, ports);
      return { id, name: kit.name };
    },
    'brands.bring': async ({ campaign, window, id }) => {
      const session = sessions.findHeld(campaign, window);
      const kit = await bringBrand(studio, await findBrand(studio, id), session.folder, signal);
      sessions.mediaChanged(session.id);
      return kit;
    },
  };
}
