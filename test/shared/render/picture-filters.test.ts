import { describe, expect, it } from 'vitest';
import { contentHash, seconds } from '../../../shared/base/units.ts';
import type { PictureFacts } from '../../../shared/catalog/media-facts.ts';
import { clipPieces } from '../../../shared/render/clip-pieces.ts';
import { clipPicture } from '../../../shared/render/picture-filters.ts';
import { containSize, coverCrop, storedRect } from '../../../shared/render/picture-geometry.ts';
import { stillFilters, stillPicture, stillSpec } from '../../../shared/render/still-filters.ts';
import type { PlacedMedia } from '../../../shared/timeline/timeline.ts';

const HASH = contentHash('0'.repeat(64));
const CANVAS = { width: 1080, height: 1920 };
const PICTURE: PictureFacts = {
  codec: 'h264',
  width: 1280,
  height: 720,
  orientation: { turn: 0, isMirrored: false },
  pixelFormat: 'yuv420p',
  hasAlpha: false,
  range: 'limited',
  matrix: 'bt709',
  transfer: 'sdr',
  sampleAspect: 1,
};
const STILL = { zoom: 1, x: 0.5, y: 0.5 };
const CENTRE = { x: 0.5, y: 0.5 };

function clip(
  picture: Partial<PictureFacts> = {},
  choice: Partial<PlacedMedia> & { readonly length?: number; readonly listsKeyFrames?: boolean } = {},
): PlacedMedia {
  const { length = 4, listsKeyFrames = false, ...rest } = choice;
  const facts = {
    kind: 'video',
    hash: HASH,
    duration: seconds(length),
    averageRate: 30,
    listsKeyFrames,
    picture: { ...PICTURE, ...picture },
    sound: null,
  } as const;
  return {
    facts,
    fit: 'cover',
    focus: CENTRE,
    trimStart: seconds(0),
    whenShort: 'hold',
    motion: { from: STILL, to: STILL },
    speed: 1,
    duckDb: 12,
    volume: 1,
    ...rest,
  };
}

function photo(picture: Partial<PictureFacts> = {}, choice: Partial<PlacedMedia> = {}): PlacedMedia {
  const facts = {
    kind: 'image',
    hash: HASH,
    picture: { ...PICTURE, codec: 'mjpeg', range: 'full', matrix: 'bt601', ...picture },
  } as const;
  return { ...clip(), ...choice, facts };
}

const TAIL =
  'settb=1/30,setpts=N,format=yuv420p,setsar=1,setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709';

describe('coverCrop and containSize', () => {
  it('crop about the focus, in even numbers, inside the picture', () => {
    const crop = (x: number, y: number, picture = PICTURE) => coverCrop({ picture, focus: { x, y }, size: CANVAS });
    expect([crop(0.5, 0.5), crop(0, 0), crop(1, 1), crop(0.3, 0.9)]).toEqual([
      { x: 436, y: 0, width: 406, height: 720 },
      { x: 0, y: 0, width: 406, height: 720 },
      { x: 874, y: 0, width: 406, height: 720 },
      { x: 180, y: 0, width: 406, height: 720 },
    ]);
    expect(crop(0.5, 0.25, { ...PICTURE, width: 641, height: 4799 })).toEqual({
      x: 0,
      y: 628,
      width: 641,
      height: 1140,
    });
  });

  it('mind the shape of pixels', () => {
    const oblong = { ...PICTURE, width: 720, height: 576, sampleAspect: 16 / 15 };
    expect([containSize(oblong, CANVAS), coverCrop({ picture: oblong, focus: CENTRE, size: CANVAS })]).toEqual([
      { width: 1080, height: 810 },
      { x: 208, y: 0, width: 304, height: 576 },
    ]);
  });

  it('never vanish', () => {
    expect([
      containSize({ ...PICTURE, width: 1, height: 5000 }, CANVAS),
      coverCrop({ picture: { ...PICTURE, width: 1, height: 5000 }, focus: CENTRE, size: CANVAS }),
    ]).toEqual([
      { width: 2, height: 1920 },
      { x: 0, y: 2498, width: 1, height: 2 },
    ]);
  });
});

describe('storedRect', () => {
  it('finds upright areas in turned and mirrored pixels', () => {
    const rect = { x: 10, y: 20, width: 30, height: 40 };
    const at = (turn: 0 | 90 | 180 | 270, isMirrored: boolean) => {
      const isTurned = turn % 180 !== 0;
      const upright = isTurned ? { width: 100, height: 200 } : { width: 200, height: 100 };
      return storedRect(rect, { ...PICTURE, ...upright, orientation: { turn, isMirrored } });
    };
    expect([at(0, false), at(90, false), at(180, false), at(270, false), at(0, true), at(90, true)]).toEqual([
      { x: 10, y: 20, width: 30, height: 40 },
      { x: 20, y: 60, width: 40, height: 30 },
      { x: 160, y: 40, width: 30, height: 40 },
      { x: 140, y: 10, width: 40, height: 30 },
      { x: 160, y: 20, width: 30, height: 40 },
      { x: 140, y: 60, width: 40, height: 30 },
    ]);
  });
});

describe('clipPieces', () => {
  const pieces = (choice: Parameters<typeof clip>[1], sceneFrames: number, from: number, frames: number) =>
    clipPieces({ media: clip({}, choice), sceneFrames, window: { from, frames } });

  it('reads straight through where the clip is long enough', () => {
    expect(pieces({ whenShort: 'loop' }, 90, 30, 40)).toEqual([
      { base: 30, from: 30, frames: 40, stretch: 1, repeat: null, legs: null },
    ]);
  });

  it('starts early enough to have a last frame to hold', () => {
    expect(pieces({ length: 2 }, 150, 100, 50)).toEqual([
      { base: 30, from: 100, frames: 50, stretch: 1, repeat: null, legs: null },
    ]);
  });

  it('keeps short loops in memory and opens long ones again', () => {
    expect(pieces({ length: 1, whenShort: 'loop' }, 150, 70, 50)).toEqual([
      { base: 0, from: 10, frames: 50, stretch: 1, repeat: 30, legs: null },
    ]);
    expect(pieces({ length: 3, whenShort: 'loop' }, 300, 170, 30)).toEqual([
      { base: 60, from: 80, frames: 10, stretch: 1, repeat: null, legs: null },
      { base: 0, from: 0, frames: 20, stretch: 1, repeat: null, legs: null },
    ]);
  });

  it('slows down to half at most', () => {
    expect(pieces({ length: 2, whenShort: 'slow' }, 90, 0, 90)).toEqual([
      { base: 0, from: 0, frames: 90, stretch: 1.5, repeat: null, legs: null },
    ]);
    expect(pieces({ length: 1, whenShort: 'slow' }, 90, 0, 90)).toEqual([
      { base: 0, from: 0, frames: 90, stretch: 2, repeat: null, legs: null },
    ]);
  });

  it('runs at the chosen speed, on top of which short clips are slowed', () => {
    const at = (choice: Parameters<typeof clip>[1]) => pieces(choice, 90, 0, 90)[0];
    expect([at({ length: 8, speed: 2 }), at({ length: 8, speed: 0.5 })]).toEqual([
      { base: 0, from: 0, frames: 90, stretch: 0.5, repeat: null, legs: null },
      { base: 0, from: 0, frames: 90, stretch: 2, repeat: null, legs: null },
    ]);
    expect(at({ length: 4, speed: 2, whenShort: 'slow' })?.stretch).toBe(0.75);
    expect(at({ length: 4, speed: 4, whenShort: 'loop' })).toEqual({
      base: 0,
      from: 0,
      frames: 90,
      stretch: 0.25,
      repeat: 30,
      legs: null,
    });
  });

  it('starts early enough in a slowed clip, too', () => {
    expect(pieces({ length: 2, speed: 0.5 }, 150, 110, 40)).toEqual([
      { base: 60, from: 110, frames: 40, stretch: 2, repeat: null, legs: null },
    ]);
  });

  it('stays inside clips whose trim lies beyond their end', () => {
    expect(pieces({ length: 1, trimStart: seconds(9) }, 60, 0, 60)).toEqual([
      { base: 0, from: 0, frames: 60, stretch: 1, repeat: null, legs: null },
    ]);
  });
});

describe('clipPicture', () => {
  const plan = (media: PlacedMedia, from = 0, frames = 30, sceneFrames = 90) =>
    clipPicture({ media, sceneFrames, window: { from, frames }, size: CANVAS, input: 2, output: 'a' });

  it('crops before it scales', () => {
    expect(plan(clip())).toEqual({
      inputs: [['-noautorotate']],
      filters: [
        '[2:V]settb=1/90000,setpts=PTS-0,fps=30:start_time=0[as]',
        '[as]crop=406:720:436:0,scale=1080:1920:flags=bicubic:in_color_matrix=bt709:in_range=tv:out_color_matrix=bt709:out_range=tv,format=yuv420p[ag]',
        `[ag]tpad=stop=-1:stop_mode=clone,trim=start_frame=0:end_frame=30,${TAIL}[a]`,
      ],
    });
  });

  it('turns pixels after they are scaled, crop and all', () => {
    const media = clip(
      { width: 1080, height: 1920, orientation: { turn: 90, isMirrored: true }, range: 'full', matrix: 'bt601' },
      { focus: { x: 0, y: 0 } },
    );
    expect(
      clipPicture({
        media,
        sceneFrames: 30,
        window: { from: 0, frames: 30 },
        size: { width: 960, height: 960 },
        input: 0,
        output: 'a',
      }).filters[1],
    ).toBe(
      '[as]crop=1080:1080:840:0,scale=960:960:flags=bicubic:in_color_matrix=bt601:in_range=pc:out_color_matrix=bt709:out_range=tv,format=yuv420p,hflip,transpose=clock[ag]',
    );
  });

  it('lays a picture that does not fit over its own blur', () => {
    expect(plan(clip({}, { fit: 'contain-blur' })).filters.slice(1, 4)).toEqual([
      '[as]scale=1080:608:flags=bicubic:in_color_matrix=bt709:in_range=tv:out_color_matrix=bt709:out_range=tv,format=yuv420p,split[aga][agb]',
      "[agb]crop=342:608,scale=136:240:flags=bilinear,gblur=sigma=6:steps=2,lutyuv=y='16+(val-16)*0.72':u='128+(val-128)*0.85':v='128+(val-128)*0.85',scale=1080:1920:flags=bicubic[agc]",
      '[agc][aga]overlay=x=0:y=656:format=yuv420[ag]',
    ]);
  });

  it('scales HDR down before it maps its tones', () => {
    expect(plan(clip({ transfer: 'pq', matrix: 'bt2020', width: 2160, height: 3840 })).filters[1]).toBe(
      '[as]scale=1080:1920:flags=bicubic:in_color_matrix=bt2020:in_range=tv:out_color_matrix=bt2020:out_range=tv,format=yuv420p10le,setparams=range=tv:color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc,zscale=transfer=linear:npl=203,format=gbrpf32le,zscale=primaries=bt709,tonemap=tonemap=mobius:param=0.5:desat=0:peak=4.926,zscale=transfer=bt709:matrix=bt709:range=limited,format=yuv420p[ag]',
    );
  });

  it('lays transparent clips over plain grey and decodes their transparency', () => {
    const { inputs, filters } = plan(
      clip({ hasAlpha: true, codec: 'vp9', pixelFormat: 'yuva420p' }, { fit: 'contain-blur' }),
    );
    expect([inputs, filters.slice(1, 5)]).toEqual([
      [['-c:v', 'libvpx-vp9', '-noautorotate']],
      [
        '[as]scale=in_color_matrix=bt709:in_range=tv,format=rgba,split[agfo][agfu]',
        '[agfu]lutrgb=r=242:g=242:b=242:a=255[agfup]',
        '[agfup][agfo]overlay=format=rgb,format=rgb24[agf]',
        '[agf]scale=1080:608:flags=bicubic:out_color_matrix=bt709:out_range=tv,format=yuv420p,pad=1080:1920:0:656:color=0xf2f2f2[ag]',
      ],
    ]);
  });

  it('seeks in long footage and leaves its time stamps alone', () => {
    const { inputs, filters } = plan(clip({}, { length: 60, trimStart: seconds(10.5) }), 45);
    expect([inputs, filters[0]]).toEqual([
      [['-noautorotate', '-copyts', '-start_at_zero', '-ss', '10', '-noaccurate_seek']],
      '[2:V]settb=1/90000,setpts=PTS-1080000,fps=30:start_time=0[as]',
    ]);
  });

  it('starts at the last key frame where the file lists them', () => {
    const at = (trimStart: number) =>
      plan(clip({}, { length: 60, trimStart: seconds(trimStart), listsKeyFrames: true }), 45).inputs[0];
    const seek = (to: string) => ['-noautorotate', '-copyts', '-start_at_zero', '-ss', to, '-noaccurate_seek'];
    expect([at(10.5), at(0)]).toEqual([seek('11.6'), seek('1.1')]);
  });

  it('slows with whole ticks', () => {
    expect(plan(clip({}, { length: 2, whenShort: 'slow', trimStart: seconds(0.1) }), 12).filters[0]).toBe(
      "[2:V]settb=1/90000,setpts='floor((PTS-9000)*1.578947368)-36000',fps=30:start_time=0[as]",
    );
  });

  it('opens a long loop once for each round and joins them', () => {
    const { inputs, filters } = plan(clip({}, { length: 3, whenShort: 'loop' }), 80, 30, 200);
    expect([inputs.length, filters.at(-1)]).toEqual([2, '[ap0][ap1]concat=n=2:v=1:a=0,settb=1/30,setpts=N[a]']);
    expect(filters.filter((filter) => filter.includes(':V]')).map((filter) => filter.slice(0, 5))).toEqual([
      '[2:V]',
      '[3:V]',
    ]);
  });

  it('repeats a short loop from memory', () => {
    const { filters } = plan(clip({}, { length: 1, whenShort: 'loop' }), 40, 30, 200);
    expect(filters.at(-1)).toBe(
      `[ag]tpad=stop=-1:stop_mode=clone,trim=end_frame=30,loop=loop=-1:size=30,setpts=N,trim=start_frame=10:end_frame=40,${TAIL}[a]`,
    );
  });
});

describe('stills', () => {
  const MOTION = { from: { zoom: 1, x: 0.5, y: 0.5 }, to: { zoom: 1.3, x: 0.5, y: 0.8 } };

  it('are prepared at twice the canvas where they move', () => {
    const moving = stillSpec(photo({}, { motion: MOTION }), CANVAS);
    const resting = stillSpec(photo(), CANVAS);
    expect([moving.size, moving.view, resting.size, resting.view]).toEqual([
      { width: 2160, height: 3840 },
      null,
      CANVAS,
      null,
    ]);
    expect(stillFilters(moving)).toEqual([
      '[0:v]crop=406:720:436:0,scale=2160:3840:flags=lanczos:in_color_matrix=bt601:in_range=pc:out_color_matrix=bt709:out_range=tv,format=yuv420p[fit]',
      '[fit]format=yuv420p[still]',
    ]);
  });

  it('keep a resting view only', () => {
    const view = { zoom: 1.5, x: 1, y: 0 };
    const spec = stillSpec(photo({}, { motion: { from: view, to: view } }), CANVAS);
    expect([spec.view, stillFilters(spec).at(-1)]).toEqual([view, '[fit]crop=1080:1920:540:0,format=yuv420p[still]']);
  });

  it('move plane by plane, in frames of the scene', () => {
    const window = { from: 20, frames: 40 };
    const zoom = (size: string) =>
      `zoompan=z='(1+0.3*min(1,(on+20)/89))':x='round(iw*0.5-floor(iw/zoom)/2)':y='round(ih*(0.5+0.3*min(1,(on+20)/89))-floor(ih/zoom)/2)':d=40:s=${size}:fps=30`;
    expect(stillPicture({ motion: MOTION, sceneFrames: 90, window, size: CANVAS, input: 1, output: 'b' })).toEqual([
      '[1:v]extractplanes=y+u+v[by][bu][bv]',
      `[by]${zoom('1080x1920')}[byz]`,
      `[bu]${zoom('540x960')}[buz]`,
      `[bv]${zoom('540x960')}[bvz]`,
      `[byz][buz][bvz]mergeplanes=map0s=0:map1s=1:map2s=2:format=yuv420p,${TAIL}[b]`,
    ]);
  });

  it('slide as cuts from four pictures half a pixel apart', () => {
    const motion = { from: { zoom: 1.2, x: 0.45, y: 0.5 }, to: { zoom: 1.2, x: 0.55, y: 0.5 } };
    const size = { width: 180, height: 320 };
    const spec = stillSpec(photo({}, { motion }), size);
    expect([spec.size, spec.view]).toEqual([{ width: 856, height: 320 }, null]);
    expect(stillFilters(spec)).toEqual([
      '[0:v]crop=406:720:436:0,scale=432:768:flags=lanczos:in_color_matrix=bt601:in_range=pc:out_color_matrix=bt709:out_range=tv,format=yuv420p[fit]',
      '[fit]format=yuv444p,split=4[step0][step1][step2][step3]',
      ...[0, 1, 2, 3].map(
        (step) => `[step${step}]crop=428:640:${step}:64,scale=214:320:flags=bicubic,format=yuv420p[tile${step}]`,
      ),
      '[tile0][tile1][tile2][tile3]hstack=inputs=4[still]',
    ]);
    const window = { from: 20, frames: 40 };
    expect(stillPicture({ motion, sceneFrames: 90, window, size, input: 1, output: 'b' })).toEqual([
      `[1:v]tpad=stop=39:stop_mode=clone,crop=180:320:'st(0,round(2*clip(216*(0.45+0.1*min(1,(n+20)/89))-90,0,34)));mod(ld(0),4)*214+(ld(0)-mod(ld(0),4))/2':0,${TAIL}[b]`,
    ]);
  });

  it('rest as one frame held', () => {
    const window = { from: 20, frames: 40 };
    expect(
      stillPicture({
        motion: { from: STILL, to: STILL },
        sceneFrames: 90,
        window,
        size: CANVAS,
        input: 1,
        output: 'b',
      }),
    ).toEqual([`[1:v]tpad=stop=39:stop_mode=clone,${TAIL}[b]`]);
  });

  it('are photos only', () => {
    expect(() => stillSpec(clip(), CANVAS)).toThrow('only photos are prepared as stills');
  });
});
