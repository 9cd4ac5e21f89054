import { z } from 'zod';
import { type Preferences, preferencesSchema } from '../../../shared/api/studio-methods.ts';
import type { SettingsPort } from './editor-ports.ts';

const recentSchema = z.array(z.object({ folder: z.string(), name: z.string(), openedAt: z.string() }));

/** A campaign that was open lately. */
export type RecentCampaign = z.infer<typeof recentSchema>[number];

/** What is remembered between starts. A settings file that somebody broke counts as empty. */
export type Settings = {
  readonly preferences: () => Preferences;
  readonly setPreferences: (preferences: Preferences) => void;
  /** Calls back after each change of preferences; the latest listener only. */
  readonly onPreferences: (listener: () => void) => void;
  readonly recent: () => readonly RecentCampaign[];
  readonly addRecent: (campaign: RecentCampaign) => void;
};

const DEFAULTS: Preferences = { language: null, theme: 'system', safeZone: 'organic', hasSeenGuide: false };
const MAX_RECENT = 30;

export function openSettings(port: SettingsPort): Settings {
  const recent = (): readonly RecentCampaign[] => recentSchema.safeParse(port.get('recent')).data ?? [];
  let changed = (): void => undefined;
  return {
    onPreferences: (listener) => {
      changed = listener;
    },
    preferences: () => preferencesSchema.safeParse(port.get('preferences')).data ?? DEFAULTS,
    setPreferences: (preferences) => {
      port.set('preferences', preferences);
      changed();
    },
    recent,
    addRecent: (campaign) => {
      const others = recent().filter(({ folder }) => folder !== campaign.folder);
      port.set('recent', [campaign, ...others].slice(0, MAX_RECENT));
    },
  };
}
