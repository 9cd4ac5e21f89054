import { CirclePlay, Clapperboard, Grid3x3, ListChecks, Redo2, Send, Table2, Undo2 } from 'lucide-react';
import { variantsOf } from '../../shared/campaign/openings.ts';
import { redoEdit, undoEdit } from '../studio/edit-document.ts';
import { renderVariants } from '../studio/manage-jobs.ts';
import { setView } from '../studio/studio.ts';
import type { StudioState } from '../studio/studio-state.ts';
import { type Command, needsCampaign, needsEditing } from './command.ts';

export const undoCommand: Command = {
  id: 'undo',
  group: 'edit',
  label: 'command.undo',
  icon: Undo2,
  shortcut: 'mod+z',
  disabled: (state) =>
    needsEditing(state) ?? (state.session?.history.past.length === 0 ? 'reason.nothing-to-undo' : null),
  run: undoEdit,
};

export const redoCommand: Command = {
  id: 'redo',
  group: 'edit',
  label: 'command.redo',
  icon: Redo2,
  shortcut: 'mod+shift+z',
  disabled: (state) =>
    needsEditing(state) ?? (state.session?.history.future.length === 0 ? 'reason.nothing-to-redo' : null),
  run: redoEdit,
};

export const renderCommand: Command = {
  id: 'render',
  group: 'render',
  label: 'command.render',
  icon: Clapperboard,
  shortcut: 'mod+enter',
  disabled: needsCampaign,
  run: (studio) => {
    const { product, market, hook } = studio.store.getState().view;
    void renderVariants(studio, [{ product, market, hook }]);
  },
};

export const renderAllCommand: Command = {
  id: 'render-all',
  group: 'render',
  label: 'command.render-all',
  icon: CirclePlay,
  shortcut: null,
  disabled: needsCampaign,
  run: (studio) => void renderVariants(studio, allVariants(studio.store.getState())),
};

export const reviewVideosCommand: Command = {
  id: 'review',
  group: 'render',
  label: 'command.review',
  icon: ListChecks,
  shortcut: null,
  disabled: needsCampaign,
  run: ({ store }) => store.setState({ dialog: 'review' }),
};

export const modeCommands: readonly Command[] = (
  [
    ['edit', Clapperboard, '1'],
    ['captions', Table2, '2'],
    ['variants', Grid3x3, '3'],
    ['posts', Send, '4'],
  ] as const
).map(([mode, icon, shortcut]) => ({
  id: `mode-${mode}`,
  group: 'view',
  label: `command.mode-${mode}`,
  icon,
  shortcut: `alt+${shortcut}`,
  disabled: needsCampaign,
  run: (studio) => setView(studio, { mode, isPlaying: false }),
}));

function allVariants({ session }: StudioState) {
  return session ? variantsOf(session.history.present.campaign) : [];
}
