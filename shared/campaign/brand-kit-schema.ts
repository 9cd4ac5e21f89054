import { z } from 'zod';
import { campaignPathSchema } from '../catalog/product-schema.ts';

const hexColourSchema = z.string().regex(/^#[0-9a-fA-F]{6}$/, 'must be a colour such as #1a2b3c');

/** The colours of a palette, in the order that people see them. */
export const COLOUR_NAMES = ['background', 'surface', 'text', 'accent', 'sale'] as const;

/** Five named colours; templates refer to them by name, so a kit restyles everything. */
export const paletteSchema = z.object({
  background: hexColourSchema,
  surface: hexColourSchema,
  text: hexColourSchema,
  accent: hexColourSchema,
  sale: hexColourSchema,
});

/** A word that a brand wants kept as it is, or said in its own way, wherever the source says it. */
const brandTermSchema = z.looseObject({
  /** As the source language writes it. */
  term: z.string().min(1).max(100),
  /** Names and claims that no language translates. */
  keep: z.boolean().optional(),
  /** By language or locale, what it is called there; any of several. */
  translations: z.record(z.string(), z.array(z.string().min(1).max(100)).min(1)).optional(),
  /** For translators. */
  note: z.string().max(500).optional(),
});

/** More files than a family of four weights in two scripts are no brand's fonts. */
export const MAX_BRAND_FONTS = 8;

/** How captions look in every template and style; what is left out stays as the style has it. */
const captionLookSchema = z.looseObject({
  /** An outline, a box, or a bar behind each line. Price tags, badges and countdowns keep their own shape. */
  kind: z.enum(['plain-stroke', 'rounded-box', 'highlight-bar']).optional(),
  weight: z.union([z.literal(400), z.literal(700), z.literal(800), z.literal(900)]).optional(),
  uppercase: z.boolean().optional(),
  radiusPx: z.int().min(0).max(200).optional(),
});

/** The film's last frames: a plain ground with the logo and a line on it. */
const endCardSchema = z.looseObject({
  frames: z.int().min(30).max(120).default(45),
  /** The palette's colour that covers the picture. */
  ground: z.enum(COLOUR_NAMES).default('background'),
  /** By language or locale; languages without one show that of the nearest, as other texts do. */
  line: z.record(z.string(), z.string().trim().min(1).max(80)).optional(),
});

/** A few notes that end with the film. */
const soundLogoSchema = z.looseObject({
  file: campaignPathSchema,
  volume: z.number().min(0).max(1).default(1),
});

/** A brand's look, sound and words: inlined in a campaign, or a `brand.json` of its own. Paths begin where the document lies. */
export const brandKitSchema = z.looseObject({
  $schema: z.string().optional(),
  schema: z.literal('fifteen/brand-kit'),
  version: z.literal(1),
  /** In a campaign: the brand of the studio that it was taken from. */
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,39}$/, 'must be lower-case letters, digits and dashes')
    .optional(),
  name: z.string().min(1).max(80),
  /** For light grounds; for dark ones too where there is no other. */
  logo: campaignPathSchema.optional(),
  /** For dark grounds. */
  logoOnDark: campaignPathSchema.optional(),
  palette: z.looseObject(paletteSchema.partial().shape).optional(),
  /** Font files, TTF or OTF. The one nearest in weight draws; others fill in what it lacks. */
  fonts: z.array(campaignPathSchema).max(MAX_BRAND_FONTS).optional(),
  captions: captionLookSchema.optional(),
  endCard: endCardSchema.optional(),
  sound: soundLogoSchema.optional(),
  terms: z.array(brandTermSchema).max(500).optional(),
});

export type BrandKit = z.infer<typeof brandKitSchema>;
export type BrandTerm = z.infer<typeof brandTermSchema>;
export type CaptionLook = z.infer<typeof captionLookSchema>;
export type EndCard = z.infer<typeof endCardSchema>;
export type Palette = z.infer<typeof paletteSchema>;
/** The name of one of a palette's colours. */
export type ColourName = (typeof COLOUR_NAMES)[number];
