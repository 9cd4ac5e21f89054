import { z } from 'zod';
import { templateSchema } from '../template/template-schema.ts';
import { method } from './method.ts';

/** What the user may choose; kept by the host between starts. */
export const preferencesSchema = z.object({
  language: z.enum(['en', 'de', 'fr', 'es', 'ja', 'zh-CN', 'ar']).nullable(),
  theme: z.enum(['system', 'dark', 'light']),
  safeZone: z.enum(['organic', 'ads-a', 'ads-b', 'none']),
  /** Whether the guided sample was gone through or skipped: then it is not offered first any more. */
  hasSeenGuide: z.boolean().default(false),
});

/** What lists show of a template. */
export const templateFactsSchema = z.object({
  id: z.string(),
  /** Whether it ships with the program, or lies in the user's own folder. */
  origin: z.enum(['shipped', 'user']),
  revision: z.number(),
  seconds: z.number(),
  /** Its name and purpose, by language. */
  words: z.record(z.string(), z.object({ name: z.string(), description: z.string() })),
  styles: z.array(z.string()),
  defaultStyle: z.string(),
  slots: z.array(z.object({ id: z.string(), kind: z.string(), required: z.boolean() })),
  /** Text keys in the order of their captions. */
  keys: z.array(z.string()),
});

/** What a native menu asks the screen to do; everything else in it is the system's own. */
export const menuCommandSchema = z.enum(['new', 'open', 'save', 'undo', 'redo', 'render', 'preferences', 'shortcuts']);

/** The program itself: what there is to choose from, what the user prefers, what this host can do. */
export const studioMethods = {
  /** Those that can be used, the shipped ones first. */
  'templates.list': method(z.object({}), z.array(templateFactsSchema)),
  /** A template's own texts, by locale; `meta` names and describes the template itself. */
  'templates.texts': method(
    z.object({ template: z.string() }),
    z.record(z.string(), z.record(z.string(), z.unknown())),
  ),
  /** Makes a template of the user's from an open campaign as it is now: its choices for all videos, and its texts. */
  'templates.save': method(
    z.object({
      campaign: z.string(),
      name: z.string().trim().min(1).max(60),
      description: z.string().trim().max(300),
      /** The language that both are in. */
      language: z.string().max(20),
    }),
    z.object({ template: z.string() }),
  ),
  /** A template as its author made it: its scenes, captions, roles and colours. */
  'templates.document': method(z.object({ template: z.string() }), templateSchema),
  'markets.list': method(
    z.object({}),
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        direction: z.enum(['ltr', 'rtl']),
        currency: z.string(),
        /** Languages to ask for a text after the market itself, most specific first. */
        fallback: z.array(z.string()),
        /** Unicode's name of the digits that its prices use. */
        numberingSystem: z.string(),
        /** Words that mark advertising there, the usual one first. */
        labels: z.array(z.string()),
      }),
    ),
  ),
  'preferences.get': method(z.object({}), preferencesSchema),
  'preferences.set': method(preferencesSchema, preferencesSchema),
  /** What this host can do; the screen hides or explains the rest. */
  'host.facts': method(
    z.object({}),
    z.object({
      hasNativeDialogs: z.boolean(),
      canRevealInFolder: z.boolean(),
      /** Where new campaigns go unless another folder is given. */
      campaignsFolder: z.string(),
      version: z.string(),
    }),
  ),
  /** The campaign that this start was asked to open, once; null when there was none. */
  'host.launched': method(z.object({}), z.object({ folder: z.string().nullable() })),
  /** Asks the user for files or a folder; empty when dismissed. Fails with `usage` on hosts without dialogs. */
  'host.choose': method(z.object({ what: z.enum(['media', 'campaign', 'folder', 'texts']) }), z.array(z.string())),
  /** The folders inside a folder (null: where campaigns are kept), for hosts without dialogs. */
  'host.folders': method(
    z.object({ folder: z.string().nullable() }),
    z.object({
      folder: z.string(),
      parent: z.string().nullable(),
      entries: z.array(z.object({ name: z.string(), path: z.string(), isCampaign: z.boolean() })),
    }),
  ),
  /** Shows a file or folder of an open campaign in the system's file manager. */
  'host.reveal': method(z.object({ path: z.string() }), z.object({})),
} as const;

export type TemplateFacts = z.infer<typeof templateFactsSchema>;
export type MenuCommand = z.infer<typeof menuCommandSchema>;
export type Preferences = z.infer<typeof preferencesSchema>;
