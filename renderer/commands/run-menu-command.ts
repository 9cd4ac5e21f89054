import type { MenuCommand } from '../../shared/api/studio-methods.ts';
import type { Studio } from '../studio/studio.ts';
import { commandById } from './command-by-id.ts';

const IDS: Readonly<Record<Exclude<MenuCommand, 'save'>, string>> = {
  new: 'new-campaign',
  open: 'open-campaign',
  undo: 'undo',
  redo: 'redo',
  render: 'render',
  preferences: 'preferences',
  shortcuts: 'shortcuts',
};

/** Does what the native menu asks for, where it can be done now. */
export function runMenuCommand(studio: Studio, name: MenuCommand): void {
  if (name === 'save') {
    void studio.store.getState().session?.autosave.flush();
    return;
  }
  const command = commandById(IDS[name]);
  if (command.disabled(studio.store.getState()) === null) command.run(studio);
}
