import { z } from 'zod';
import { brandMethods } from './brand-methods.ts';
import { campaignMethods } from './campaign-methods.ts';
import { catalogueEvents, catalogueMethods } from './catalogue-methods.ts';
import { exchangeMethods } from './exchange-methods.ts';
import { musicMethods } from './music-methods.ts';
import { publishEvents, publishMethods } from './publish-methods.ts';
import { reviewMethods } from './review-methods.ts';
import { menuCommandSchema, studioMethods } from './studio-methods.ts';
import { jobSchema, variantMethods } from './variant-methods.ts';
import { voiceEvents, voiceMethods } from './voice-methods.ts';

/**
 * The only list of what hosts answer and say. Dispatch, the typed client, the preload bridge, HTTP routes and the
 * in-process transport are all derived from it.
 */
export const methods = {
  ...studioMethods,
  ...campaignMethods,
  ...catalogueMethods,
  ...exchangeMethods,
  ...variantMethods,
  ...voiceMethods,
  ...musicMethods,
  ...brandMethods,
  ...reviewMethods,
  ...publishMethods,
} as const;

/** What hosts say unasked. */
export const events = {
  /** Jobs as they are now, those that changed only, ten times a second at the most; and those that are gone. */
  'jobs.changed': z.object({ jobs: z.array(jobSchema), removed: z.array(z.string()) }),
  /** The document on disk was changed by another program. */
  'campaigns.changed': z.object({ campaign: z.string() }),
  /** The user asked the system to open a campaign: a double click, a recent document, a second start. */
  'host.opened': z.object({ folder: z.string() }),
  /** A command of the native menu, where there is one. */
  'host.command': z.object({ command: menuCommandSchema }),
  ...catalogueEvents,
  ...voiceEvents,
  ...publishEvents,
} as const;

/** Name of a method. */
export type MethodName = keyof typeof methods;
export type Params<Name extends MethodName> = z.input<(typeof methods)[Name]['params']>;
export type Result<Name extends MethodName> = z.output<(typeof methods)[Name]['result']>;
/** Name of an event. */
export type EventName = keyof typeof events;
export type EventData<Name extends EventName> = z.output<(typeof events)[Name]>;
