import { allCommands } from './all-commands.ts';
import type { Command } from './command.ts';

export function commandById(id: string): Command {
  const found = allCommands.find((command) => command.id === id);
  if (!found) throw new Error(`there is no command ${id}`);
  return found;
}
