import { describe, expect, it } from 'vitest';
import { layoutFilters, paneArea } from '../../../shared/render/layout-filters.ts';

const area = { x: 20, y: 40, width: 400, height: 900 };

describe('paneArea', () => {
  it('covers the window with even edges at every size', () => {
    expect(paneArea(area, 1)).toEqual(area);
    expect(paneArea({ x: 21, y: 40, width: 401, height: 900 }, 0.5)).toEqual({ x: 10, y: 20, width: 202, height: 450 });
  });
});

describe('layoutFilters', () => {
  const request = {
    ground: null,
    backdrop: '#ff0000',
    matInput: 2,
    size: { width: 1080, height: 1920 },
    window: { from: 5, frames: 10 },
    output: 'v',
  } as const;

  it('lays panes over a ground of the backdrop in BT.709, and the mat over all, in 4:2:0', () => {
    expect(layoutFilters({ ...request, panes: [{ label: 'a', area, arrives: null }] })).toEqual([
      'color=s=1080x1920:r=30,trim=end_frame=1,format=yuv420p,lutyuv=y=63:u=102:v=240,tpad=stop=9:stop_mode=clone,settb=1/30,setpts=N[vg]',
      "[vg][a]overlay=x='20':y='40':format=yuv420[vl0]",
      '[2:v]scale=out_color_matrix=bt709:out_range=tv,format=yuva420p[vm]',
      '[vl0][vm]overlay=format=yuv420:eof_action=repeat,settb=1/30,setpts=N,format=yuv420p,setsar=1,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709[v]',
    ]);
  });

  it('slides a pane in by time, counted from the start of the scene whatever the window', () => {
    const arrives = { from: 4, frames: 12, direction: 'up' } as const;
    const [over] = layoutFilters({ ...request, ground: 'u', panes: [{ label: 'a', area, arrives }] });
    expect(over).toBe("[u][a]overlay=x='20':y='40+900*pow(1-clip((t*30+2)/12,0,1),3)':format=yuv420[vl0]");
  });
});
