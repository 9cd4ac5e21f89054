import { type Shortcut, shortcutKeys } from './shortcut.ts';

/** A shortcut as key caps. */
export function KeyCaps({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <span className="key-caps" dir="ltr">
      {shortcutKeys(shortcut, navigator.platform).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}
