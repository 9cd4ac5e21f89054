import { useEffect } from 'react';
import { matchesShortcut } from '../controls/shortcut.ts';
import { endEdit } from '../studio/edit-document.ts';
import { useStudio } from '../studio/studio.ts';
import { allCommands } from './all-commands.ts';

/** Runs commands by their keys, wherever the focus is, but never takes a key that the focused control needs. */
export function useShortcuts(): void {
  const studio = useStudio();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const { dialog } = studio.store.getState();
      if (event.defaultPrevented || event.isComposing || dialog !== null) return;
      const command = allCommands.find(
        ({ shortcut }) => shortcut !== null && matchesShortcut(shortcut, event, navigator.platform),
      );
      if (!command || command.disabled(studio.store.getState()) !== null) return;
      if (command.shortcut && isTaken(command.shortcut, event.target)) return;
      event.preventDefault();
      command.run(studio);
    };
    // What a held key did over and over is one step; typing is one until its field is left.
    const letGo = ({ target }: KeyboardEvent): void => {
      if (!(target instanceof Element && target.closest(TYPING))) endEdit(studio);
    };
    window.addEventListener('keydown', hear);
    window.addEventListener('keyup', letGo);
    return () => {
      window.removeEventListener('keydown', hear);
      window.removeEventListener('keyup', letGo);
    };
  }, [studio]);
}

const TYPING = 'input:not([type=range]):not([type=checkbox]):not([type=radio]), textarea, [contenteditable=true]';
const ARROWS =
  '[role=slider], input[type=range], input[type=radio], [role=option], [role=grid], [role=tab], [role^=menu]';
const PRESSED_BY_SPACE = 'button, a, input, select, summary, [role=option], [role=gridcell], [role=tab], [role^=menu]';

/** Whether the focused element has its own use for the keys. */
function isTaken(shortcut: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  // Undo in a field is the document's: what is typed there is edited at once.
  // Arrows with Alt or Option go by words there.
  if (target.closest(TYPING)) return !/^(mod|alt)\+/.test(shortcut) || /arrow/.test(shortcut);
  if (/^(mod|alt)\+/.test(shortcut)) return false;
  if (shortcut === 'space') return target.closest(PRESSED_BY_SPACE) !== null;
  if (/arrow|home|end/.test(shortcut)) return target.closest(ARROWS) !== null;
  return false;
}
