import { fieldPath, schemaFaults } from '../base/schema-fault.ts';
import { StudioError } from '../base/studio-error.ts';
import { type BrandKit, brandKitSchema } from './brand-kit-schema.ts';

/** A brand from the content of its file; unknown keys are kept. Throws `bad-input` with the path of each wrong field. */
export function parseBrandKit(content: unknown, file: string): BrandKit {
  const parsed = brandKitSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const { issues } = parsed.error;
  throw new StudioError('bad-input', `${file}: ${schemaFaults(issues)}. docs/brand-kit.md says what it holds.`, {
    params: { file, field: fieldPath(issues[0]?.path ?? []) },
  });
}

/** Every file that a brand names, each once. */
export function brandFiles({ logo, logoOnDark, fonts = [], sound }: BrandKit): readonly string[] {
  return [...new Set([logo, logoOnDark, ...fonts, sound?.file].flatMap((file) => (file === undefined ? [] : [file])))];
}

/** The same brand with its files by other names. */
export function renameBrandFiles(kit: BrandKit, rename: (file: string) => string): BrandKit {
  const { logo, logoOnDark, fonts, sound } = kit;
  return {
    ...kit,
    ...(logo === undefined ? {} : { logo: rename(logo) }),
    ...(logoOnDark === undefined ? {} : { logoOnDark: rename(logoOnDark) }),
    ...(fonts === undefined ? {} : { fonts: fonts.map(rename) }),
    ...(sound === undefined ? {} : { sound: { ...sound, file: rename(sound.file) } }),
  };
}
