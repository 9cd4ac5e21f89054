import { describe, expect, it } from 'vitest';
import { contentHash, frames } from '../../../shared/base/units.ts';
import { overlayFilters, stampExpression } from '../../../shared/render/sprite-filters.ts';

const SPRITE = contentHash('a'.repeat(64));
const AREA = { x: 60, y: 300, width: 800, height: 240 };

describe('stampExpression', () => {
  it('joins cels of one frame into one piece', () => {
    expect(stampExpression([0, 1, 2, 3])).toBe('N');
    expect(stampExpression([5, 6, 7])).toBe('N+5');
  });

  it('gives each hold a piece of its own', () => {
    expect(stampExpression([0, 1, 2, 50, 51])).toBe('if(lte(N,2),N,N+47)');
    expect(stampExpression([0, 30, 60])).toBe('if(lte(N,0),N,if(lte(N,1),N+29,N+58))');
  });
});

describe('overlayFilters', () => {
  const base = { segmentFrames: 90, input: 2, base: 'v', output: 'o2', area: AREA };

  it('plays a sprite from its own start and only while it is on screen', () => {
    const use = { sprite: SPRITE, from: 10, frames: frames(40) };
    expect(overlayFilters({ ...base, use, holds: [1, 1, 36, 2] })).toEqual([
      "[2:v]trim=start_frame=0:end_frame=4,settb=1/30,setpts='if(lte(N,2),N+10,N+45)',scale=out_color_matrix=bt709:out_range=tv,format=yuva420p[s2]",
      "[v][s2]overlay=x=60:y=300:format=yuv420:eof_action=repeat:enable='between(t,0.3167,1.6500)'[o2]",
    ]);
  });

  it('leaves out pictures that passed in earlier segments', () => {
    const use = { sprite: SPRITE, from: -20, frames: frames(60) };
    const [timing, overlay] = overlayFilters({ ...base, use, holds: [10, 5, 45] });
    expect(timing).toContain('trim=start_frame=2:end_frame=3');
    expect(timing).toContain("setpts='N'");
    expect(overlay).toContain("enable='between(t,-0.0167,1.3167)'");
  });

  it('needs no timing for a still that covers the segment', () => {
    const use = { sprite: SPRITE, from: -100, frames: frames(450) };
    expect(overlayFilters({ ...base, use, holds: null })).toEqual([
      "[2:v]settb=1/30,setpts='0',scale=out_color_matrix=bt709:out_range=tv,format=yuva420p[s2]",
      '[v][s2]overlay=x=60:y=300:format=yuv420:eof_action=repeat[o2]',
    ]);
  });
});
