import { describe, expect, it } from 'vitest';
import { allCommands } from '../../../renderer/commands/all-commands.ts';
import { matchesShortcut, shortcutKeys } from '../../../renderer/controls/shortcut.ts';

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('shortcuts', () => {
  it('mean Command on a Mac and Control elsewhere', () => {
    expect(matchesShortcut('mod+z', press('z', { ctrlKey: true }), 'Linux x86_64')).toBe(true);
    expect(matchesShortcut('mod+z', press('z', { ctrlKey: true }), 'MacIntel')).toBe(false);
    expect(matchesShortcut('mod+z', press('z', { metaKey: true }), 'MacIntel')).toBe(true);
  });

  it('tell undo from redo, whatever Shift makes of the letter', () => {
    expect(matchesShortcut('mod+z', press('Z', { ctrlKey: true, shiftKey: true }), 'Win32')).toBe(false);
    expect(matchesShortcut('mod+shift+z', press('Z', { ctrlKey: true, shiftKey: true }), 'Win32')).toBe(true);
  });

  it('find a sign that needs Shift on one keyboard and none on another', () => {
    expect(matchesShortcut('?', press('?', { shiftKey: true }), 'Win32')).toBe(true);
    expect(matchesShortcut('?', press('?'), 'Win32')).toBe(true);
  });

  it('are shown as they stand on the keys', () => {
    expect(shortcutKeys('mod+shift+z', 'MacIntel')).toEqual(['⌘', '⇧', 'Z']);
    expect(shortcutKeys('mod+enter', 'Win32')).toEqual(['Ctrl', 'Enter']);
  });

  it('are given to one command each', () => {
    const shortcuts = allCommands.flatMap(({ shortcut }) => shortcut ?? []);
    expect(new Set(shortcuts).size).toBe(shortcuts.length);
    expect(new Set(allCommands.map(({ id }) => id)).size).toBe(allCommands.length);
  });
});
