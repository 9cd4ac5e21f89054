import { join } from 'node:path';
import { readFontTable } from '../../../electron/text/read-font-table.ts';
import { openFonts } from '../../../electron/text/text-engine.ts';
import { frames } from '../../../shared/base/units.ts';
import { fontFor } from '../../../shared/captions/font-table.ts';
import type { LaidOutCaption } from '../../../shared/captions/laid-out-caption.ts';
import { layOutCaption } from '../../../shared/captions/lay-out-caption.ts';
import type { Market } from '../../../shared/locale/market-schema.ts';
import type { TextStyle } from '../../../shared/template/text-style-schema.ts';
import type { CaptionSprite, Pose, SpriteSpec } from '../../../shared/timeline/sprite-spec.ts';
import { caption, style } from '../../shared/captions/layout-fixtures.ts';

export const table = await readFontTable(join(import.meta.dirname, '../../../assets/fonts.json'));
export const engine = openFonts({ table });

export const REST: Pose = { opacity: 1, offsetX: 0, offsetY: 0, scale: 1 };

/** A text laid out with the real fonts; a bug in the test when there is none. */
export function laidOut(text: string, own: Market, changes: Partial<TextStyle> = {}): LaidOutCaption {
  const font = fontFor(own, changes.weight ?? 800, table);
  const done = layOutCaption(caption(text, { market: own, style: style(changes), font }), engine).caption;
  if (!done) throw new Error(`no caption for ${text}`);
  return done;
}

/** A caption as a sprite that shows it in some poses, one frame each. */
export function spriteOf(state: LaidOutCaption, poses: readonly Pose[] = [REST], scale = 1): SpriteSpec {
  const cels: CaptionSprite['cels'] = poses.map((pose) => ({
    frames: frames(1),
    state: 0,
    shapes: pose,
    lines: state.lines.map(() => ({ whole: pose, words: null })),
    lit: null,
  }));
  return { kind: 'caption', states: [state], cels, scale };
}
