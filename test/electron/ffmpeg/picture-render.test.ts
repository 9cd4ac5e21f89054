import { describe, expect, it } from 'vitest';
import { seconds } from '../../../shared/base/units.ts';
import { H264, H264_709, makeMedia, moving, quarters, withMatrix } from '../../setup/make-media.ts';
import { colourAt, corners, hashPicture, place, renderPicture } from '../../setup/render-picture.ts';

const TINY = { width: 72, height: 128 };
const SIZE = { width: 180, height: 320 };
const UPRIGHT = ['red', 'green', 'blue', 'yellow'];

describe('clip windows', () => {
  const sources: readonly (readonly [string, string, readonly string[]])[] = [
    ['30 fps MP4', 'a.mp4', [...moving('320x240', { seconds: 3 }), ...H264, '-g', '30']],
    ['59.94 fps MP4', 'a.mp4', [...moving('320x240', { rate: '60000/1001', seconds: 3 }), ...H264]],
    ['24 fps Matroska', 'a.mkv', [...moving('320x240', { rate: '24', seconds: 3 }), ...H264, '-bf', '2']],
    [
      '29.97 fps AVI',
      'a.avi',
      [...moving('320x240', { rate: '30000/1001', seconds: 3 }), '-c:v', 'mpeg4', '-q:v', '3'],
    ],
    [
      'MPEG program stream',
      'a.mpg',
      [...moving('320x240', { rate: '25', seconds: 3 }), '-c:v', 'mpeg2video', '-q:v', '3', '-bf', '2'],
    ],
    ['transport stream', 'a.ts', [...moving('320x240', { rate: '25', seconds: 3 }), ...H264, '-bf', '2']],
    [
      'WebM',
      'a.webm',
      [
        ...moving('320x240', { rate: '30', seconds: 3 }),
        '-c:v',
        'libvpx',
        '-deadline',
        'realtime',
        '-cpu-used',
        '8',
        '-b:v',
        '1M',
      ],
    ],
    ['Ogg Theora', 'a.ogv', [...moving('320x240', { rate: '25', seconds: 3 }), '-c:v', 'libtheora', '-q:v', '6']],
    [
      'variable rate',
      'a.mp4',
      [...moving('320x240', { seconds: 3 }), '-vf', "select='not(mod(n,7))+gt(n,60)'", '-fps_mode', 'vfr', ...H264],
    ],
  ];
  it.each(sources)('show the frames of the whole scene: %s', async (_, name, args) => {
    const path = await makeMedia(name, args);
    for (const whenShort of ['hold', 'loop', 'slow'] as const) {
      const media = await place(path, { trimStart: seconds(0.51), whenShort });
      const scene = { size: TINY, sceneFrames: 130 };
      const whole = await hashPicture(path, media, { ...scene, window: { from: 0, frames: 130 } });
      expect(whole.length).toBe(130);
      const window = { from: 67, frames: 50 };
      const part = await hashPicture(path, media, { ...scene, window });
      expect([whenShort, part]).toEqual([whenShort, whole.slice(67, 117)]);
    }
  });

  it('seek far into long footage without a change', async () => {
    for (const [name, codec] of [
      ['long.mp4', H264],
      ['long.ts', [...H264, '-bf', '2', '-g', '50']],
      ['long.avi', ['-c:v', 'mpeg4', '-q:v', '4']],
    ] as const) {
      const path = await makeMedia(name, [...moving('160x120', { rate: '30000/1001', seconds: 30 }), ...codec]);
      const media = await place(path, { trimStart: seconds(10.2), whenShort: 'hold' });
      const scene = { size: TINY, sceneFrames: 400 };
      const whole = await hashPicture(path, media, { ...scene, window: { from: 0, frames: 330 } });
      const part = await hashPicture(path, media, { ...scene, window: { from: 290, frames: 40 } });
      expect([name, part]).toEqual([name, whole.slice(290)]);
    }
  });
});

describe('speed', () => {
  it('shows every second frame at twice the speed, and each frame twice at half of it', async () => {
    const path = await makeMedia('speed.mp4', [...moving('160x120', { rate: '30', seconds: 3 }), ...H264, '-g', '30']);
    const scene = { size: TINY, sceneFrames: 40, window: { from: 0, frames: 40 } };
    const plain = await hashPicture(path, await place(path, { trimStart: seconds(0.5) }), scene);
    const fast = await hashPicture(path, await place(path, { trimStart: seconds(0.5), speed: 2 }), scene);
    const slow = await hashPicture(path, await place(path, { trimStart: seconds(0.5), speed: 0.5 }), scene);
    expect(new Set(plain).size).toBe(40);
    expect(fast.slice(0, 20)).toEqual(plain.filter((_, index) => index % 2 === 0));
    expect(slow.map((hash) => plain.indexOf(hash))).toEqual(slow.map((_, index) => Math.floor(index / 2)));
  });

  it('gives any window the frames of the whole scene', async () => {
    const path = await makeMedia('window.mp4', [...moving('160x120', { rate: '25', seconds: 4 }), ...H264]);
    for (const [speed, whenShort] of [
      [4, 'loop'],
      [1.7, 'slow'],
      [0.25, 'hold'],
    ] as const) {
      const media = await place(path, { trimStart: seconds(0.3), speed, whenShort });
      const scene = { size: TINY, sceneFrames: 130 };
      const whole = await hashPicture(path, media, { ...scene, window: { from: 0, frames: 130 } });
      const part = await hashPicture(path, media, { ...scene, window: { from: 67, frames: 50 } });
      expect([speed, part]).toEqual([speed, whole.slice(67, 117)]);
    }
  });
});

describe('orientation', () => {
  it.each([
    ['90', [0, 1, -1, 0], ['blue', 'red', 'yellow', 'green']],
    ['180', [-1, 0, 0, -1], ['yellow', 'blue', 'green', 'red']],
    ['270', [0, -1, 1, 0], ['green', 'yellow', 'red', 'blue']],
    ['mirrored', [-1, 0, 0, 1], ['green', 'red', 'yellow', 'blue']],
  ] as const)('a clip stored at %s comes out upright, cropped or fitted', async (name, matrix, expected) => {
    const plain = await makeMedia('quarters.mp4', [...quarters('320x240', { seconds: 0.2 }), ...H264_709]);
    const path = await withMatrix(plain, `${name}.mp4`, matrix);
    const shape = name === '90' || name === '270' ? { width: 180, height: 240 } : { width: 240, height: 180 };
    const media = await place(path);
    const frames = await renderPicture(path, media, {
      size: shape,
      sceneFrames: 2,
      window: { from: 0, frames: 2 },
    });
    expect(corners(frames[0], shape)).toEqual(expected);
    const cropped = await renderPicture(
      path,
      { ...media, focus: { x: 0, y: 0 } },
      { size: SIZE, sceneFrames: 1, window: { from: 0, frames: 1 } },
    );
    expect(colourAt(cropped[0], SIZE, [0.1, 0.1])).toBe(expected[0]);
  });
});

describe('colour and shape', () => {
  it('keeps colours of BT.601, full range and RGB sources', async () => {
    const bt601 = ['-vf', 'scale=out_color_matrix=bt601:out_range=tv,format=yuv420p', ...H264];
    const full = [
      '-vf',
      'scale=out_color_matrix=bt709:out_range=pc,format=yuvj420p',
      '-c:v',
      'libx264',
      '-crf',
      '12',
      '-colorspace',
      'bt709',
      '-color_range',
      'pc',
    ];
    const rgb = ['-c:v', 'qtrle', '-pix_fmt', 'rgb24'];
    for (const [name, options] of [
      ['bt601.mp4', bt601],
      ['full.mp4', full],
      ['rgb.mov', rgb],
      ['bt709.mp4', H264_709],
    ] as const) {
      const path = await makeMedia(name, [...quarters('320x240', { seconds: 0.2 }), ...options]);
      const frames = await renderPicture(path, await place(path), {
        size: { width: 160, height: 120 },
        sceneFrames: 1,
        window: { from: 0, frames: 1 },
      });
      expect([name, ...corners(frames[0], { width: 160, height: 120 })]).toEqual([name, ...UPRIGHT]);
    }
  });

  it('fits odd sizes and oblong pixels over their own blurred picture', async () => {
    for (const [size, sar] of [
      ['641x479', '1'],
      ['720x576', '16/15'],
      ['99x301', '1'],
      ['1440x480', '1/3'],
    ] as const) {
      const args = [
        ...quarters(size, { seconds: 0.2 }),
        '-vf',
        `scale=out_color_matrix=bt709:out_range=tv,setsar=${sar},format=yuv444p`,
        '-c:v',
        'libx264',
        '-colorspace',
        'bt709',
        '-crf',
        '12',
      ];
      const path = await makeMedia('odd.mkv', args);
      const media = await place(path, { fit: 'contain-blur' });
      const frames = await renderPicture(path, media, {
        size: SIZE,
        sceneFrames: 3,
        window: { from: 0, frames: 3 },
      });
      expect([
        size,
        frames.length,
        colourAt(frames[2], SIZE, [0.3, 0.45]),
        colourAt(frames[2], SIZE, [0.7, 0.55]),
      ]).toEqual([size, 3, 'red', 'yellow']);
    }
  });

  it('maps HDR to the range of SDR, with white near the top and colours kept', async () => {
    for (const [transfer, least] of [
      ['smpte2084', 190],
      ['arib-std-b67', 190],
    ] as const) {
      // 58 % of PQ and 75 % of HLG are paper white, 203 cd/m2.
      const white = transfer === 'smpte2084' ? 0.58 : 0.75;
      const level = Math.round(64 + 876 * white);
      const source = `color=c=black:s=320x240:r=30:d=0.2,format=yuv420p10le,lutyuv=y='if(1,${level},val)':u=512:v=512`;
      const args = [
        '-f',
        'lavfi',
        '-i',
        source,
        '-c:v',
        'libx265',
        '-x265-params',
        `log-level=error:colorprim=bt2020:transfer=${transfer}:colormatrix=bt2020nc`,
      ];
      const path = await makeMedia('white.mp4', args);
      const frames = await renderPicture(path, await place(path), {
        size: TINY,
        sceneFrames: 2,
        window: { from: 0, frames: 2 },
      });
      const [r = 0, g = 0, b = 0] = frames[1]?.subarray(0, 3) ?? [];
      expect([transfer, r >= least && r <= 245, Math.abs(r - g) <= 2 && Math.abs(g - b) <= 2]).toEqual([
        transfer,
        true,
        true,
      ]);
    }
    const red = [
      '-vf',
      'scale=out_color_matrix=bt2020:out_range=tv,format=yuv420p10le',
      '-c:v',
      'libx265',
      '-x265-params',
      'log-level=error:colorprim=bt2020:transfer=arib-std-b67:colormatrix=bt2020nc',
    ];
    const path = await makeMedia('hlg.mp4', [...quarters('320x240', { seconds: 0.2 }), ...red]);
    const size = { width: 160, height: 120 };
    const frames = await renderPicture(path, await place(path), {
      size,
      sceneFrames: 1,
      window: { from: 0, frames: 1 },
    });
    expect(corners(frames[0], size)).toEqual(UPRIGHT);
  });

  it('shows transparent clips and pictures on the plain background', async () => {
    const size = { width: 120, height: 200 };
    const clear = ['-vf', 'colorkey=0xff0000:0.1,format=argb'];
    const window = { from: 0, frames: 1 };
    const sources = [
      await makeMedia('clear.mov', [...quarters('120x80', { seconds: 0.2 }), ...clear, '-c:v', 'qtrle']),
      await makeMedia('clear.webm', [
        ...quarters('120x80', { seconds: 0.2 }),
        '-vf',
        'colorkey=0xff0000:0.1,scale=out_color_matrix=bt709,format=yuva420p',
        '-c:v',
        'libvpx-vp9',
        '-colorspace',
        'bt709',
        '-b:v',
        '2M',
        '-deadline',
        'realtime',
        '-cpu-used',
        '8',
      ]),
      await makeMedia('clear.png', [...quarters('120x80'), ...clear, '-frames:v', '1', '-pix_fmt', 'rgba']),
    ];
    for (const path of sources) {
      const frames = await renderPicture(path, await place(path, { fit: 'contain-blur' }), {
        size,
        sceneFrames: 1,
        window,
      });
      const places = [
        [0.5, 0.05],
        [0.2, 0.4],
        [0.8, 0.4],
        [0.2, 0.6],
        [0.5, 0.95],
      ] as const;
      expect([path, ...places.map((at) => colourAt(frames[0], size, at))]).toEqual([
        path,
        'white',
        'white',
        'green',
        'blue',
        'white',
      ]);
    }
  });
});

describe('stills', () => {
  const SCENE = { size: TINY, sceneFrames: 60 };
  const MOTION = { from: { zoom: 1, x: 0.5, y: 0.5 }, to: { zoom: 1.3, x: 0.4, y: 0.6 } };

  it('show the frames of the whole scene in any window, moving or not', async () => {
    const path = await makeMedia('photo.jpg', [...moving('800x600'), '-frames:v', '1', '-q:v', '2']);
    for (const choice of [{ motion: MOTION }, {}, { motion: MOTION, fit: 'contain-blur' as const }]) {
      const media = await place(path, choice);
      const whole = await hashPicture(path, media, { ...SCENE, window: { from: 0, frames: 60 } });
      const part = await hashPicture(path, media, { ...SCENE, window: { from: 23, frames: 30 } });
      expect([whole.length, new Set(whole).size > 50, part]).toEqual([60, 'motion' in choice, whole.slice(23, 53)]);
    }
  });

  it('come out upright with their own colours from JPEG, PNG, WebP, BMP, TIFF and GIF', async () => {
    const size = { width: 160, height: 120 };
    for (const [name, options] of [
      ['q.jpg', ['-q:v', '2', '-pix_fmt', 'yuvj444p']],
      ['q.png', []],
      ['q.webp', ['-q:v', '95']],
      ['q.bmp', []],
      ['q.tiff', ['-pix_fmt', 'rgb24']],
      ['q.gif', []],
      ['q16.png', ['-pix_fmt', 'rgb48be']],
    ] as const) {
      const path = await makeMedia(name, [...quarters('320x240'), '-frames:v', '1', ...options]);
      const frames = await renderPicture(path, await place(path), {
        size,
        sceneFrames: 2,
        window: { from: 0, frames: 2 },
      });
      expect([name, frames.length, ...corners(frames[1], size)]).toEqual([name, 2, ...UPRIGHT]);
    }
  });

  it('keep the part that a view without movement shows', async () => {
    const path = await makeMedia('q.png', [...quarters('320x240'), '-frames:v', '1']);
    const view = { zoom: 2, x: 1, y: 0 };
    const size = { width: 160, height: 120 };
    const frames = await renderPicture(path, await place(path, { motion: { from: view, to: view } }), {
      size,
      sceneFrames: 1,
      window: { from: 0, frames: 1 },
    });
    expect(corners(frames[0], size)).toEqual(['green', 'green', 'green', 'green']);
  });

  it('take photos of one odd pixel column', async () => {
    const path = await makeMedia('thin.png', [...quarters('3x301'), '-frames:v', '1']);
    for (const fit of ['cover', 'contain-blur'] as const) {
      const hashes = await hashPicture(path, await place(path, { fit }), { ...SCENE, window: { from: 0, frames: 2 } });
      expect([fit, hashes.length]).toEqual([fit, 2]);
    }
  });
});
