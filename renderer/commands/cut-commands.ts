import {
  ArrowLeftToLine,
  ArrowRightToLine,
  ChevronsLeft,
  ChevronsRight,
  ImagePlay,
  type LucideIcon,
  SquareMinus,
  SquarePlus,
} from 'lucide-react';
import { choicePlace } from '../studio/choice-scope.ts';
import { choose } from '../studio/edit-cut.ts';
import { type CutAction, cutRefusal, cutSelected } from '../studio/move-selected.ts';
import type { StudioState } from '../studio/studio-state.ts';
import { type Command, needsEditing } from './command.ts';

function needsEditMode(state: StudioState) {
  return needsEditing(state) ?? (state.view.mode === 'edit' ? null : 'reason.not-in-edit');
}

function cutCommand(action: CutAction, icon: LucideIcon, shortcut: string): Command {
  return {
    id: `cut-${action}`,
    group: 'edit',
    label: `command.cut-${action}`,
    icon,
    shortcut,
    disabled: (state) => needsEditMode(state) ?? cutRefusal(state, action),
    run: (studio) => cutSelected(studio, action),
  };
}

export const earlierCommand = cutCommand('earlier', ChevronsLeft, 'alt+arrowleft');
export const laterCommand = cutCommand('later', ChevronsRight, 'alt+arrowright');

/** What is done to the selected scene or caption in time. */
export const cutCommands: readonly Command[] = [
  earlierCommand,
  laterCommand,
  cutCommand('shorter', SquareMinus, 'alt+shift+arrowleft'),
  cutCommand('longer', SquarePlus, 'alt+shift+arrowright'),
  cutCommand('start-here', ArrowLeftToLine, '['),
  cutCommand('end-here', ArrowRightToLine, ']'),
];

export const coverCommand: Command = {
  id: 'use-as-cover',
  group: 'edit',
  label: 'command.use-as-cover',
  icon: ImagePlay,
  shortcut: 'c',
  disabled: needsEditMode,
  run: (studio) => {
    const state = studio.store.getState();
    choose(studio, choicePlace(state, 'cover'), { value: state.view.frame });
  },
};
