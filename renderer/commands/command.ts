import type { LucideIcon } from 'lucide-react';
import type { Shortcut } from '../controls/shortcut.ts';
import type { TextKey } from '../i18n/en.ts';
import type { Studio } from '../studio/studio.ts';
import type { StudioState } from '../studio/studio-state.ts';

export type CommandGroup = 'campaign' | 'edit' | 'view' | 'playback' | 'render' | 'help';

/** Something that the user can do. Buttons, shortcuts, the palette and the cheat sheet are all made from these. */
export type Command = {
  readonly id: string;
  readonly group: CommandGroup;
  readonly label: Extract<TextKey, `command.${string}`>;
  readonly icon: LucideIcon;
  readonly shortcut: Shortcut | null;
  /** Why it cannot be done now, or null. */
  readonly disabled: (state: StudioState) => Extract<TextKey, `reason.${string}`> | null;
  readonly run: (studio: Studio) => void;
};

export const GROUPS: readonly CommandGroup[] = ['campaign', 'edit', 'view', 'playback', 'render', 'help'];

export function always(): null {
  return null;
}

export function needsCampaign({ session }: StudioState) {
  return session ? null : 'reason.no-campaign';
}

export function needsEditing({ session }: StudioState) {
  if (!session) return 'reason.no-campaign';
  return session.isReadOnly ? 'reason.read-only' : null;
}
