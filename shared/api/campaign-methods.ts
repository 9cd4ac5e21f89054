import { z } from 'zod';
import { campaignSchema } from '../campaign/campaign-schema.ts';
import { campaignPathSchema } from '../catalog/product-schema.ts';
import { method } from './method.ts';

/** Texts of a campaign by locale, i18next v4 JSON with nested keys. */
const textsSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

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
  /** Address of a small picture on this host, or null. */
  thumbnail: z.string().nullable(),
  /** Peaks of the sound, 0 to 1, at 20 a second; null without sound. */
  waveform: z.array(z.number()).nullable(),
});

/** An open campaign as the editor holds it. `campaign` and `texts` are the document; the rest is read only. */
export const openCampaignSchema = z.object({
  id: z.string(),
  folder: z.string(),
  /** True when another window or process holds it: edits are refused. */
  isReadOnly: z.boolean(),
  campaign: campaignSchema,
  texts: textsSchema,
  media: z.array(mediaItemSchema),
});

const campaignId = z.object({ campaign: z.string() });

/** The documents: opening, saving, and the footage in them. */
export const campaignMethods = {
  'campaigns.recent': method(
    z.object({}),
    z.array(z.object({ folder: z.string(), name: z.string(), openedAt: z.string(), cover: z.string().nullable() })),
  ),
  'campaigns.create': method(
    z.object({ folder: z.string(), template: z.string(), name: z.string(), markets: z.array(z.string()).min(1) }),
    openCampaignSchema,
  ),
  'campaigns.open': method(z.object({ folder: z.string() }), openCampaignSchema),
  'campaigns.close': method(campaignId, z.object({})),
  /** Writes the document as the editor has it: campaign.json and captions, beside and renamed. */
  'campaigns.save': method(
    campaignId.extend({ document: campaignSchema, texts: textsSchema }),
    z.object({ savedAt: z.string() }),
  ),
  /** Copies files of this machine into the campaign; one refused file does not stop the others. */
  'media.import': method(campaignId.extend({ files: z.array(z.string()).max(500) }), z.array(mediaItemSchema)),
  /** The media bin again, after files were changed outside. */
  'media.list': method(campaignId, z.array(mediaItemSchema)),
  /** Points a missing path at a file that was found again. */
  'media.relink': method(campaignId.extend({ path: campaignPathSchema, file: z.string() }), mediaItemSchema),
} as const;

export type OpenCampaign = z.infer<typeof openCampaignSchema>;
export type MediaItem = z.infer<typeof mediaItemSchema>;
