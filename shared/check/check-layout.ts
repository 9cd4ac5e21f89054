import type { LayoutProblem } from '../captions/laid-out-caption.ts';
import { type CheckScope, type FrameSpan, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';

/** A caption as it was laid out: what did not go well, and which characters no font has. */
export type LayoutOutcome = {
  readonly caption: string;
  readonly span: FrameSpan;
  readonly problems: readonly LayoutProblem[];
  readonly missingGlyphs: readonly string[];
};

/** `caption-overflow`, `caption-lines`, `caption-outside-safe-zone` and `glyph-missing` of one caption. */
export function checkLayout(outcome: LayoutOutcome, scope: CheckScope): readonly Finding[] {
  return [...overflow(outcome, scope), ...outside(outcome, scope), ...glyphs(outcome, scope)];
}

/** One finding for one cause: text that is cut off also overflows and has too many lines. */
function overflow({ caption, span, problems }: LayoutOutcome, scope: CheckScope): readonly Finding[] {
  const truncated = problems.find((problem) => problem.kind === 'truncated');
  const lines = problems.find((problem) => problem.kind === 'too-many-lines');
  const wide = problems.find((problem) => problem.kind === 'overflow');
  const base = { subject: caption, frames: span } as const;
  if (truncated) {
    const { shown, total } = truncated;
    const message = `Caption "${caption}" is too long: even at the smallest size only ${shown} of its ${total} characters fit.`;
    return [
      findingIn(scope, {
        ...base,
        rule: 'caption-overflow',
        message,
        fix: `Shorten it to about ${shown} characters in this language.`,
      }),
    ];
  }
  if (lines) {
    const message = `Caption "${caption}" takes ${lines.lines} lines where ${lines.maxLines} are meant.`;
    return [findingIn(scope, { ...base, rule: 'caption-lines', message })];
  }
  if (!wide) return [];
  const message = `Caption "${caption}" needs ${wide.neededPx} px where ${wide.availablePx} px are free.`;
  return [findingIn(scope, { ...base, rule: 'caption-overflow', message })];
}

function outside({ caption, span, problems }: LayoutOutcome, scope: CheckScope): readonly Finding[] {
  const problem = problems.find((each) => each.kind === 'outside-safe-zone');
  if (!problem) return [];
  return [
    findingIn(scope, {
      rule: 'caption-outside-safe-zone',
      subject: caption,
      frames: span,
      message: `Caption "${caption}" reaches ${Math.ceil(problem.overPx)} px out of the area that apps leave free.`,
    }),
  ];
}

function glyphs({ caption, span, missingGlyphs }: LayoutOutcome, scope: CheckScope): readonly Finding[] {
  if (missingGlyphs.length === 0) return [];
  const shown = missingGlyphs.slice(0, 5).map((text) => `${text} (${codePoints(text)})`);
  return [
    findingIn(scope, {
      rule: 'glyph-missing',
      subject: caption,
      frames: span,
      message: `Caption "${caption}" has characters that no font has: ${shown.join(', ')}.`,
    }),
  ];
}

function codePoints(text: string): string {
  return Array.from(text, (char) => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`).join(
    ' ',
  );
}
