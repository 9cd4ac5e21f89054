import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import type { OwnFont } from '../../../shared/captions/own-fonts.ts';
import { resolveCampaignFile } from '../../storage/campaign-path.ts';
import type { StudioText } from '../studio-text.ts';

/** A font file that a brand names, taken in or not. */
export type BrandFont = { readonly file: string } & (
  | { readonly kind: 'loaded'; readonly font: OwnFont }
  | { readonly kind: 'failed'; readonly error: StudioError }
);

type FontFiles = {
  readonly folder: string;
  /** Files that lie elsewhere, by name. */
  readonly elsewhere?: ReadonlyMap<string, string> | undefined;
  readonly files: readonly string[];
};

/** Takes in the fonts of a brand; `folder` is that of the document that names them. One that fails does not stop the others. */
export async function loadBrandFonts(
  { folder, elsewhere, files }: FontFiles,
  text: StudioText,
): Promise<readonly BrandFont[]> {
  const load = async (file: string): Promise<BrandFont> => {
    try {
      const found = elsewhere?.get(file) ?? (await resolveCampaignFile({ folder, file, use: 'font of the brand' }));
      return { file, kind: 'loaded', font: await text.ownFont(found, file) };
    } catch (error) {
      if (!(error instanceof StudioError) || isAborted(error)) throw error;
      return { file, kind: 'failed', error };
    }
  };
  return Promise.all(files.map(load));
}

/** The fonts among them that can draw. */
export function usableFonts(fonts: readonly BrandFont[]): readonly OwnFont[] {
  return fonts.flatMap((each) => (each.kind === 'loaded' ? [each.font] : []));
}
