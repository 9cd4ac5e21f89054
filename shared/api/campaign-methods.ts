import { z } from 'zod';
import { campaignSchema } from '../campaign/campaign-schema.ts';
import { campaignPathSchema } from '../catalog/product-schema.ts';
import { captionsStatusSchema } from '../locale/captions-status.ts';
import { method } from './method.ts';

/** A language or locale as it names a file of texts: nothing that leads out of a folder. */
export const localeSchema = z
  .string()
  .regex(/^[A-Za-z0-9]{2,8}([-_][A-Za-z0-9]{1,8})*$/, 'must be a locale such as pt-BR');

/** Texts of a campaign by locale, i18next v4 JSON with nested keys. */
const textsSchema = z.record(localeSchema, z.record(z.string(), z.unknown()));

/** A source file of the campaign as the media bin shows it. */
export const mediaItemSchema = z.object({
  path: campaignPathSchema,
  state: z.enum(['ok', 'missing', 'refused']),
  /** Why a file was refused, or null. */
  problem: z.string().nullable(),
  kind: z.enum(['video', 'image', 'audio']).nullable(),
  /** Upright size in px and length in seconds, where it has them. */
  width: z.number().nullable(),
  height: z.number().nullable(),
  seconds: z.number().nullable(),
  hasSound: z.boolean(),
  /** Address of a picture of 320 px at the most, made when it is first loaded; null for sounds and missing files. */
  thumbnail: z.string().nullable(),
  /** Address of the file itself, for a player; null where it is missing. */
  url: z.string().nullable(),
});

/** An open campaign as the editor holds it. `campaign`, `texts` and `captionsStatus` are the document; the rest is read only. */
export const openCampaignSchema = z.object({
  /** Stable for a folder, over restarts too. */
  id: z.string(),
  folder: z.string(),
  /** True when another window or process holds it: edits are refused. */
  isReadOnly: z.boolean(),
  campaign: campaignSchema,
  texts: textsSchema,
  captionsStatus: captionsStatusSchema,
  media: z.array(mediaItemSchema),
});

const campaignId = z.object({ campaign: z.string() });

/** A name that a window keeps over reloads (sessionStorage), so that it gets its own campaign back after a crash. */
const windowId = z.string().min(8).max(80);

/** What only the window that holds the campaign may do; others get `read-only`. */
const editing = campaignId.extend({ window: windowId });

/** The documents: opening, saving, and the footage in them. */
export const campaignMethods = {
  'campaigns.recent': method(
    z.object({}),
    z.array(z.object({ folder: z.string(), name: z.string(), openedAt: z.string() })),
  ),
  /** What a campaign that was open lately looks like: the address of a picture, null where there is nothing to show yet. */
  'campaigns.cover': method(z.object({ folder: z.string() }), z.object({ url: z.string().nullable() })),
  'campaigns.create': method(
    z.object({
      window: windowId,
      folder: z.string(),
      template: z.string(),
      name: z.string(),
      markets: z.array(z.string()).min(1),
    }),
    openCampaignSchema,
  ),
  /** `takeOver` wrests it from another window of this program (a tab that was closed), never from another program. */
  'campaigns.open': method(
    z.object({ window: windowId, folder: z.string(), takeOver: z.boolean().default(false) }),
    openCampaignSchema,
  ),
  /** Opens the user's own copy of the sample campaign; it is made where campaigns are kept when there is none yet. */
  'campaigns.openSample': method(z.object({ window: windowId }), openCampaignSchema),
  'campaigns.close': method(editing, z.object({})),
  /**
   * Writes the parts of the document that are given, as the editor has them: campaign.json, captions by locale, their
   * status; beside and renamed. The others stay. Views and previews show it from then on, even where the disk is full
   * (`disk-full`, retryable).
   */
  'campaigns.save': method(
    editing.extend({
      document: campaignSchema.optional(),
      texts: textsSchema.optional(),
      captionsStatus: captionsStatusSchema.optional(),
    }),
    z.object({ savedAt: z.string() }),
  ),
  /** Copies files of this machine into the campaign; one refused file does not stop the others. */
  'media.import': method(editing.extend({ files: z.array(z.string()).min(1).max(500) }), z.array(mediaItemSchema)),
  /** The media bin again, after files were changed outside. */
  'media.list': method(campaignId, z.array(mediaItemSchema)),
  /** Points a missing path at a file that was found again: it is copied to that path. */
  'media.relink': method(editing.extend({ path: campaignPathSchema, file: z.string() }), mediaItemSchema),
  /** Peaks of a file's sound, 0 to 1, at 20 a second; null without sound. */
  'media.waveform': method(campaignId.extend({ path: campaignPathSchema }), z.array(z.number()).nullable()),
} as const;

export type OpenCampaign = z.infer<typeof openCampaignSchema>;
export type MediaItem = z.infer<typeof mediaItemSchema>;
