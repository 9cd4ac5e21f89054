import { campaignCommands } from './campaign-commands.ts';
import { reviewCommand, takeSuggestionCommand } from './caption-commands.ts';
import type { Command } from './command.ts';
import { coverCommand, cutCommands } from './cut-commands.ts';
import {
  modeCommands,
  redoCommand,
  renderAllCommand,
  renderCommand,
  reviewVideosCommand,
  undoCommand,
} from './edit-commands.ts';
import { exportTextsCommand, hearCaptionsCommand, importTextsCommand } from './exchange-commands.ts';
import { nextOpeningCommand } from './hook-commands.ts';
import {
  backSecondCommand,
  firstFrameCommand,
  forwardSecondCommand,
  lastFrameCommand,
  nextFrameCommand,
  playCommand,
  previousFrameCommand,
  safeZoneCommand,
} from './playback-commands.ts';

/** Everything that has a name, in the order in which lists show it. */
export const allCommands: readonly Command[] = [
  ...campaignCommands,
  undoCommand,
  redoCommand,
  reviewCommand,
  takeSuggestionCommand,
  exportTextsCommand,
  importTextsCommand,
  hearCaptionsCommand,
  ...cutCommands,
  coverCommand,
  ...modeCommands,
  nextOpeningCommand,
  safeZoneCommand,
  playCommand,
  previousFrameCommand,
  nextFrameCommand,
  backSecondCommand,
  forwardSecondCommand,
  firstFrameCommand,
  lastFrameCommand,
  renderCommand,
  renderAllCommand,
  reviewVideosCommand,
];
