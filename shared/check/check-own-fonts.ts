import { type CheckScope, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** A caption, and the signs of it that the brand's fonts do not have. */
export type DrawnCaption = {
  readonly layouts: { readonly caption: { readonly id: string } };
  readonly lacking: readonly string[];
};

/** As many signs as a message shows. */
const SHOWN = 12;

/** `brand-font-lacks`: once for a variant, captions that the packaged fonts draw since the brand's own cannot. */
export function checkOwnFonts(captions: readonly DrawnCaption[], scope: CheckScope): readonly Finding[] {
  const affected = captions.filter(({ lacking }) => lacking.length > 0);
  const [first] = affected;
  if (!first) return [];
  const signs = [...new Set(affected.flatMap(({ lacking }) => lacking))];
  const more = signs.length > SHOWN ? ` and ${signs.length - SHOWN} more` : '';
  const message = `The brand's fonts lack ${signs.slice(0, SHOWN).join(' ')}${more}; ${affected.length} of ${captions.length} captions are drawn in the program's own fonts.`;
  return [findingIn(scope, { rule: 'brand-font-lacks', subject: first.layouts.caption.id, message })];
}
