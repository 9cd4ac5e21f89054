import {
  ChevronFirst,
  ChevronLast,
  ChevronLeft,
  ChevronRight,
  Play,
  RectangleVertical,
  SkipBack,
  SkipForward,
} from 'lucide-react';
import { VARIANT_FRAMES } from '../studio/frame-time.ts';
import { seek, stepFrames, togglePlay } from '../studio/seek.ts';
import { setPreferences } from '../studio/set-preferences.ts';
import type { StudioState } from '../studio/studio-state.ts';
import { type Command, needsCampaign } from './command.ts';

function needsStage(state: StudioState) {
  return needsCampaign(state) ?? (state.view.mode === 'variants' ? 'reason.no-stage' : null);
}

export const playCommand: Command = {
  id: 'play',
  group: 'playback',
  label: 'command.play',
  icon: Play,
  shortcut: 'space',
  disabled: needsStage,
  run: togglePlay,
};

export const previousFrameCommand: Command = {
  id: 'previous-frame',
  group: 'playback',
  label: 'command.previous-frame',
  icon: ChevronLeft,
  shortcut: 'arrowleft',
  disabled: needsStage,
  run: (studio) => stepFrames(studio, -1),
};

export const nextFrameCommand: Command = {
  id: 'next-frame',
  group: 'playback',
  label: 'command.next-frame',
  icon: ChevronRight,
  shortcut: 'arrowright',
  disabled: needsStage,
  run: (studio) => stepFrames(studio, 1),
};

export const backSecondCommand: Command = {
  id: 'back-second',
  group: 'playback',
  label: 'command.back-second',
  icon: SkipBack,
  shortcut: 'shift+arrowleft',
  disabled: needsStage,
  run: (studio) => stepFrames(studio, -30),
};

export const forwardSecondCommand: Command = {
  id: 'forward-second',
  group: 'playback',
  label: 'command.forward-second',
  icon: SkipForward,
  shortcut: 'shift+arrowright',
  disabled: needsStage,
  run: (studio) => stepFrames(studio, 30),
};

export const firstFrameCommand: Command = {
  id: 'first-frame',
  group: 'playback',
  label: 'command.first-frame',
  icon: ChevronFirst,
  shortcut: 'home',
  disabled: needsStage,
  run: (studio) => seek(studio, 0),
};

export const lastFrameCommand: Command = {
  id: 'last-frame',
  group: 'playback',
  label: 'command.last-frame',
  icon: ChevronLast,
  shortcut: 'end',
  disabled: needsStage,
  run: (studio) => seek(studio, VARIANT_FRAMES - 1),
};

export const safeZoneCommand: Command = {
  id: 'safe-zone',
  group: 'view',
  label: 'command.safe-zone',
  icon: RectangleVertical,
  shortcut: 'g',
  disabled: needsStage,
  run: (studio) => {
    const { safeZone } = studio.store.getState().preferences;
    void setPreferences(studio, { safeZone: safeZone === 'none' ? 'organic' : 'none' });
  },
};
