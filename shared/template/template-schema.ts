import { z } from 'zod';
import { paletteSchema } from '../campaign/brand-kit-schema.ts';
import { transitionSchema } from '../campaign/transition-schema.ts';
import { SPEED_RAMPS } from '../catalog/product-schema.ts';
import { layoutSchema, matSchema } from './layout-schema.ts';
import { ratiosSchema } from './ratios-schema.ts';
import { boxSchema, enterSchema, frameSchema, idSchema, leaveSchema, motionSchema } from './schema-parts.ts';
import { stickerSchema } from './sticker-schema.ts';
import { textStyleSchema } from './text-style-schema.ts';

/** The canvas that templates are written for; `relayTemplate` lays them out on others. The engine reads it from here. */
const canvasSchema = z.object({
  width: z.literal(1080),
  height: z.literal(1920),
  fps: z.literal(30),
  frames: z.literal(450),
});

/** Insets from the canvas edges inside which text stays, px. */
const safeZoneSchema = z.object({
  top: z.int().min(0),
  right: z.int().min(0),
  bottom: z.int().min(0),
  left: z.int().min(0),
});

const mediaSlotSchema = z.object({
  id: idSchema,
  kind: z.literal('media'),
  accepts: z.array(z.enum(['video', 'image'])).min(1),
  required: z.boolean(),
});
const logoSlotSchema = z.object({ id: idSchema, kind: z.literal('logo'), required: z.boolean() });
const musicSlotSchema = z.object({ id: idSchema, kind: z.literal('music'), required: z.boolean() });

const sceneSchema = z.object({
  id: idSchema,
  from: frameSchema,
  slot: idSchema,
  fit: z.enum(['contain-blur', 'cover']),
  whenShort: z.enum(['loop', 'hold', 'slow']),
  /** Pan and zoom of stills; clips move by themselves. */
  motion: motionSchema,
  /** How a clip's speed changes over the scene. */
  ramp: z.enum(SPEED_RAMPS).optional(),
  transition: transitionSchema,
  layout: layoutSchema.optional(),
});

const contentSchema = z.discriminatedUnion('kind', [
  /** A text by key from the campaign's or the template's resources. */
  z.object({ kind: z.literal('text'), key: z.string().regex(/^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/) }),
  /** The product's price, and its earlier price struck through when there is one. */
  z.object({ kind: z.literal('price') }),
  /** Counts whole seconds down to 1 while on screen: what follows is the zero. */
  z.object({ kind: z.literal('countdown') }),
  /** Counts in whole numbers while on screen; equal ends make one number, as for a step. */
  z.object({ kind: z.literal('count'), from: z.int().min(0).max(999), to: z.int().min(0).max(999) }),
]);

const captionSchema = z.object({
  id: idSchema,
  /** A key of the style's `roles`. */
  role: z.string(),
  content: contentSchema,
  box: boxSchema,
  align: z.enum(['start', 'center', 'end']),
  valign: z.enum(['top', 'middle', 'bottom']),
  from: frameSchema,
  frames: z.int().min(1).max(450),
  enter: enterSchema,
  leave: leaveSchema,
  /** Lights its words one after the other in the role's `highlight` colour. */
  highlightsWords: z.boolean().optional(),
  /** Leaves the caption out where the product lacks this. */
  when: z.enum(['price', 'was']).optional(),
});

/** Flat pictures under the captions that make text readable or frame the footage. */
const panelSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scrim'),
    edge: z.enum(['top', 'bottom']),
    heightPx: z.int().min(1).max(1920),
    colour: z.string(),
    opacity: z.number().min(0).max(1),
  }),
  /** A border of plain colour around a window with rounded corners. */
  z.object({
    kind: z.literal('frame'),
    insets: safeZoneSchema,
    radiusPx: z.int().min(0).max(200),
    colour: z.string(),
  }),
]);

const styleSchema = z.object({
  palette: paletteSchema,
  roles: z.record(z.string(), textStyleSchema),
  panels: z.array(panelSchema),
  /** Needed where a scene has a layout. */
  mat: matSchema.optional(),
});

/** `template.json`: 450 frames of scenes with named slots, captions, style variants and sound. */
export const templateSchema = z.object({
  $schema: z.string().optional(),
  schema: z.literal('fifteen/template'),
  version: z.literal(1),
  id: idSchema,
  /** Goes up with every change that alters pictures. */
  revision: z.int().min(1),
  canvas: canvasSchema,
  safeZone: safeZoneSchema,
  slots: z.array(z.discriminatedUnion('kind', [mediaSlotSchema, logoSlotSchema, musicSlotSchema])),
  scenes: z.array(sceneSchema).min(1),
  captions: z.array(captionSchema),
  stickers: z.array(stickerSchema).optional(),
  logo: z.object({ slot: idSchema, box: boxSchema, from: frameSchema, frames: z.int().min(1).max(450) }).optional(),
  ratios: ratiosSchema.optional(),
  defaultStyle: idSchema,
  styles: z.record(idSchema, styleSchema),
  sound: z.object({
    /** How far the music goes down while a clip's own sound is heard, dB. */
    duckDb: z.number().min(0).max(40),
    /** Default gain of clips' own sound, 0 to 1. */
    clipVolume: z.number().min(0).max(1),
  }),
});

/** A template as its file has it. */
export type AuthoredTemplate = z.infer<typeof templateSchema>;
type Canvas = Omit<AuthoredTemplate['canvas'], 'width' | 'height'> & {
  readonly width: number;
  readonly height: number;
};
/** A template on the canvas that it was written for, or on another. */
export type Template = Omit<AuthoredTemplate, 'canvas'> & { readonly canvas: Canvas };
/** One scene of a template. */
export type TemplateScene = Template['scenes'][number];
/** One caption of a template; as a variant shows it, with the frames from its start at which its words were heard. */
export type TemplateCaption = Template['captions'][number] & { readonly wordTimes?: readonly number[] };
export type TemplateStyle = z.infer<typeof styleSchema>;
export type Panel = z.infer<typeof panelSchema>;
export type Transition = z.infer<typeof transitionSchema>;
