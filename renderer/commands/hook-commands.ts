import { Shuffle } from 'lucide-react';
import { openingsOf } from '../../shared/campaign/openings.ts';
import { setView } from '../studio/studio.ts';
import { type Command, needsCampaign } from './command.ts';

/** From one opening to the next, and from the last one to the campaign's own. */
export const nextOpeningCommand: Command = {
  id: 'next-opening',
  group: 'view',
  label: 'command.next-opening',
  icon: Shuffle,
  shortcut: 'alt+o',
  disabled: (state) =>
    needsCampaign(state) ?? (state.session?.history.present.campaign.hooks ? null : 'reason.one-opening'),
  run: (studio) => {
    const { session, view } = studio.store.getState();
    const openings = openingsOf(session?.history.present.campaign ?? {});
    const next = (openings.indexOf(view.hook) + 1) % openings.length;
    setView(studio, { hook: openings[next] ?? null });
  },
};
