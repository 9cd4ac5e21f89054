/** A key with what is held down: `mod+shift+z`. `mod` is Command on Apple's systems, Control elsewhere. */
export type Shortcut = string;

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>;

function isApple(platform: string): boolean {
  return /mac|iphone|ipad/i.test(platform);
}

/** Whether a key press is a shortcut. Shift counts only with letters and named keys: `?` needs it on most keyboards. */
export function matchesShortcut(shortcut: Shortcut, press: KeyPress, platform: string): boolean {
  const parts = shortcut.split('+');
  const key = parts.at(-1) ?? '';
  const mod = isApple(platform) ? press.metaKey : press.ctrlKey;
  const foreign = isApple(platform) ? press.ctrlKey : press.metaKey;
  if (foreign || mod !== parts.includes('mod') || press.altKey !== parts.includes('alt')) return false;
  const isSymbol = key.length === 1 && key.toLowerCase() === key.toUpperCase();
  if (!isSymbol && press.shiftKey !== parts.includes('shift')) return false;
  return press.key.toLowerCase() === (key === 'space' ? ' ' : key);
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  arrowleft: '←',
  arrowright: '→',
  arrowup: '↑',
  arrowdown: '↓',
  escape: 'Esc',
  space: 'Space',
  home: 'Home',
  end: 'End',
  enter: 'Enter',
};

/** The keys as they stand on the keyboard, one by one. */
export function shortcutKeys(shortcut: Shortcut, platform: string): readonly string[] {
  const apple = isApple(platform);
  return shortcut.split('+').map((part) => {
    if (part === 'mod') return apple ? '⌘' : 'Ctrl';
    if (part === 'shift') return apple ? '⇧' : 'Shift';
    if (part === 'alt') return apple ? '⌥' : 'Alt';
    return KEY_NAMES[part] ?? part.toUpperCase();
  });
}
