import { copyFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { probeMedia } from '../../../electron/ffmpeg/probe.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { contentHash } from '../../../shared/base/units.ts';
import type { MediaFacts } from '../../../shared/catalog/media-facts.ts';
import { H264, makeMedia, moving, quarters, withMatrix } from '../../setup/make-media.ts';

const HASH = contentHash('ab'.repeat(32));
const folder = await mkdtemp(join(tmpdir(), 'fifteen-probe-'));
afterAll(() => rm(folder, { recursive: true }));

const tools = await findTools({ env: process.env });

async function probe(path: string): Promise<MediaFacts> {
  return probeMedia(path, HASH, { tools });
}

async function picture(name: string, args: readonly string[]) {
  const facts = await probe(await makeMedia(name, args));
  if (facts.kind === 'audio') throw new Error('no picture');
  return { kind: facts.kind, ...facts.picture };
}

async function refusal(path: string): Promise<string> {
  const error = await probe(path).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof StudioError) return `${error.code}: ${error.message}`;
  throw new Error(`expected a StudioError, got ${String(error)}`);
}

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const TONE = ['-f', 'lavfi', '-i', 'sine=frequency=440:duration=1'] as const;

describe('probeMedia on clips', () => {
  it('tells everything of a plain clip with sound', async () => {
    const path = await makeMedia('plain.mp4', [
      ...moving('320x240', { seconds: 1 }),
      ...TONE,
      ...H264,
      '-c:a',
      'aac',
      '-ac',
      '1',
      '-ar',
      '44100',
    ]);
    expect(await probe(path)).toEqual({
      kind: 'video',
      hash: HASH,
      duration: 1,
      averageRate: 30,
      listsKeyFrames: true,
      picture: {
        codec: 'h264',
        width: 320,
        height: 240,
        orientation: { turn: 0, isMirrored: false },
        pixelFormat: 'yuv420p',
        hasAlpha: false,
        range: 'limited',
        matrix: 'bt601',
        transfer: 'sdr',
        sampleAspect: 1,
      },
      sound: { codec: 'aac', channels: 1, sampleRate: 44_100 },
    });
  });

  it.each([
    [[1, 0, 0, 1], { turn: 0, isMirrored: false }, '320x240'],
    [[0, 1, -1, 0], { turn: 90, isMirrored: false }, '240x320'],
    [[-1, 0, 0, -1], { turn: 180, isMirrored: false }, '320x240'],
    [[0, -1, 1, 0], { turn: 270, isMirrored: false }, '240x320'],
    [[-1, 0, 0, 1], { turn: 0, isMirrored: true }, '320x240'],
    [[0, 1, 1, 0], { turn: 270, isMirrored: true }, '240x320'],
  ] as const)('reads the display matrix %j', async (matrix, orientation, size) => {
    const plain = await makeMedia('plain.mp4', [...quarters('320x240', { seconds: 0.1 }), ...H264]);
    const facts = await probe(await withMatrix(plain, `matrix-${matrix.join('_')}.mp4`, matrix));
    if (facts.kind !== 'video') throw new Error('no clip');
    expect([facts.picture.orientation, `${facts.picture.width}x${facts.picture.height}`]).toEqual([orientation, size]);
  });

  it('reads the average of a variable rate, and lengths that the header leaves out', async () => {
    const vfr = ['-vf', "select='not(mod(n,3))+gt(n,45)'", '-fps_mode', 'vfr'];
    const lengths = [];
    for (const [name, codec] of [
      ['vfr.mp4', H264],
      ['vfr.mkv', H264],
      ['vfr.webm', ['-c:v', 'libvpx', '-b:v', '1M']],
      ['live.mkv', [...H264, '-live', '1']],
    ] as const) {
      const facts = await probe(await makeMedia(name, [...moving('160x120', { seconds: 2 }), ...vfr, ...codec]));
      if (facts.kind !== 'video') throw new Error('no clip');
      lengths.push([name, Math.abs(facts.duration - 2) < 0.1]);
      // Matroska tells the rate that was meant, not the one there is.
      if (name === 'vfr.mp4') expect(Math.round(facts.averageRate)).toBe(15);
    }
    expect(lengths).toEqual(['vfr.mp4', 'vfr.mkv', 'vfr.webm', 'live.mkv'].map((name) => [name, true]));
  });

  it('takes the length of the picture, not of the longer sound', async () => {
    const path = await makeMedia('long-sound.mkv', [
      ...moving('160x120', { seconds: 1 }),
      '-f',
      'lavfi',
      '-i',
      'sine=d=3',
      ...H264,
      '-c:a',
      'flac',
    ]);
    const facts = await probe(path);
    expect(facts.kind === 'video' && Math.abs(facts.duration - 1) < 0.05).toBe(true);
  });

  it('tells range, matrix, transfer and pixel shape', async () => {
    const full = await picture('full.mp4', [
      ...quarters('320x240', { seconds: 0.1 }),
      '-vf',
      'scale=out_range=pc:out_color_matrix=bt709,format=yuvj420p',
      '-c:v',
      'libx264',
      '-color_range',
      'pc',
      '-colorspace',
      'bt709',
    ]);
    expect([full.range, full.matrix]).toEqual(['full', 'bt709']);
    const tall = await picture('hd.mp4', [...quarters('640x720', { seconds: 0.1 }), ...H264]);
    expect([tall.range, tall.matrix]).toEqual(['limited', 'bt709']);
    const pq = [
      '-pix_fmt',
      'yuv420p10le',
      '-c:v',
      'libx265',
      '-x265-params',
      'log-level=error:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc',
    ];
    const hdr = await picture('hdr.mp4', [...quarters('320x240', { seconds: 0.1 }), ...pq]);
    expect([hdr.transfer, hdr.matrix, hdr.pixelFormat]).toEqual(['pq', 'bt2020', 'yuv420p10le']);
    const oblong = await picture('sar.mp4', [...quarters('720x576', { seconds: 0.1 }), '-vf', 'setsar=16/15', ...H264]);
    expect(oblong.sampleAspect).toBeCloseTo(16 / 15, 6);
  });

  it.each([
    ['a.mov', ['-c:v', 'qtrle', '-pix_fmt', 'argb'], 'qtrle', true],
    ['a.avi', ['-c:v', 'mjpeg', '-pix_fmt', 'yuvj422p'], 'mjpeg', false],
    ['a.ogv', ['-c:v', 'libtheora'], 'theora', false],
    ['a.mpg', ['-c:v', 'mpeg2video'], 'mpeg2video', false],
    ['a.ts', [...H264], 'h264', false],
    ['a.webm', ['-c:v', 'libvpx-vp9', '-pix_fmt', 'yuva420p', '-deadline', 'realtime', '-cpu-used', '8'], 'vp9', true],
    ['a.flv', ['-c:v', 'flv1'], 'flv1', false],
    ['a.gif', [], 'gif', true],
  ] as const)('reads %s', async (name, options, codec, hasAlpha) => {
    const facts = await picture(name, [...moving('160x120', { seconds: 0.5, rate: '25' }), ...options]);
    expect([facts.kind, facts.codec, facts.width, facts.height, facts.hasAlpha]).toEqual([
      'video',
      codec,
      160,
      120,
      hasAlpha,
    ]);
  });
});

describe('probeMedia on sounds', () => {
  it('takes an MP4 without pictures, or with a cover only, for a sound', async () => {
    const m4a = await probe(await makeMedia('sound.mp4', [...TONE, '-c:a', 'aac', '-ac', '2']));
    expect([m4a.kind, m4a.kind === 'audio' && m4a.sound]).toEqual([
      'audio',
      { codec: 'aac', channels: 2, sampleRate: 44_100 },
    ]);
    const cover = await makeMedia('cover.png', [...quarters('64x64'), '-frames:v', '1']);
    const mp3 = await probe(
      await makeMedia('cover.mp3', [
        ...TONE,
        '-i',
        cover,
        '-map',
        '0',
        '-map',
        '1',
        '-c:v',
        'copy',
        '-disposition:v',
        'attached_pic',
      ]),
    );
    expect(mp3.kind).toBe('audio');
  });

  it.each(['wav', 'flac', 'ogg', 'mp3', 'aac'])('reads .%s', async (extension) => {
    const facts = await probe(await makeMedia(`tone.${extension}`, [...TONE]));
    expect([facts.kind, facts.kind === 'audio' && Math.abs(facts.duration - 1) < 0.15]).toEqual(['audio', true]);
  });
});

describe('probeMedia on pictures', () => {
  it.each([
    ['a.jpg', [], 'mjpeg', false, 'full'],
    ['a.png', ['-pix_fmt', 'rgba'], 'png', true, 'full'],
    ['a.webp', [], 'webp', false, 'limited'],
    ['clear.webp', ['-pix_fmt', 'yuva420p', '-vf', 'colorkey=0xff0000,format=yuva420p'], 'webp', true, 'limited'],
    ['a.bmp', [], 'bmp', false, 'full'],
    ['a.tiff', ['-pix_fmt', 'rgb24'], 'tiff', false, 'full'],
    ['one.gif', [], 'gif', true, 'full'],
  ] as const)('reads %s, whatever its name', async (name, options, codec, hasAlpha, range) => {
    const path = await makeMedia(name, [...quarters('130x70'), '-frames:v', '1', ...options]);
    const renamed = join(folder, `${name}.mp4`);
    await copyFile(path, renamed);
    const facts = await probe(renamed);
    if (facts.kind !== 'image') throw new Error(`${name} is ${facts.kind}`);
    const { picture: found } = facts;
    expect([found.codec, found.width, found.height, found.hasAlpha, found.range]).toEqual([
      codec,
      130,
      70,
      hasAlpha,
      range,
    ]);
  });

  it('turns photos by their EXIF block in JPEG, PNG and WebP', async () => {
    const expected = ['0', '0m', '180', '180m', '270m', '90', '90m', '270'];
    const jpeg = await readFile(await makeMedia('a.jpg', [...quarters('64x32'), '-frames:v', '1']));
    const png = await readFile(await makeMedia('a.png', [...quarters('64x32'), '-frames:v', '1']));
    const webp = await readFile(await makeMedia('a.webp', [...quarters('64x32'), '-frames:v', '1']));
    for (const [index, turn] of expected.entries()) {
      const paths = [
        await file('e.jpg', jpegWithExif(jpeg, index + 1)),
        await file('e.png', pngWithExif(png, index + 1)),
        await file('e.webp', webpWithExif(webp, index + 1)),
      ];
      for (const path of paths) {
        const facts = await probe(path);
        if (facts.kind !== 'image') throw new Error('no photo');
        const { orientation, width } = facts.picture;
        const isTurned = orientation.turn % 180 !== 0;
        expect([path, `${orientation.turn}${orientation.isMirrored ? 'm' : ''}`, width]).toEqual([
          path,
          turn,
          isTurned ? 32 : 64,
        ]);
      }
    }
  });
});

describe('probeMedia on bad files', () => {
  it('says what is wrong with each and names it', async () => {
    const clip = await makeMedia('plain.mp4', [...moving('320x240', { seconds: 1 }), ...H264]);
    const cut = join(folder, 'cut.mp4');
    await copyFile(clip, cut);
    await truncate(cut, 20_000);
    const noise = Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7919) % 256));
    expect(
      [
        await refusal(join(folder, 'none.mp4')),
        await refusal(folder),
        await refusal(await file('empty.mp4', '')),
        await refusal(cut),
        await refusal(await file('text.mp4', 'Hello, this is a letter.\n')),
        await refusal(await file('noise.mp4', noise)),
        await refusal(
          await file(
            'half.png',
            (await readFile(await makeMedia('a.png', [...quarters('64x32'), '-frames:v', '1']))).subarray(0, 20),
          ),
        ),
      ].map((text) => text.replace(folder, 'FOLDER')),
    ).toMatchObject([
      'file-missing: none.mp4 cannot be found or read. Check the path, or put the file back: FOLDER/none.mp4',
      expect.stringContaining('is a folder'),
      'not-media: empty.mp4 is empty (0 bytes). Copy or export it again.',
      'not-media: cut.mp4 is incomplete: its index is missing, so copying or recording stopped early. Copy it again from the camera or phone.',
      'not-media: text.mp4 is a text file, not footage. Give a video, photo or sound file.',
      'not-media: noise.mp4 is not a video, photo or sound that can be read. It may be damaged; export it again as MP4, JPEG or WAV.',
      expect.stringMatching(/^not-media: half.png /),
    ]);
  });

  it('opens no other file for a script or playlist dressed as media', async () => {
    const clip = await makeMedia('plain.mp4', [...moving('320x240', { seconds: 1 }), ...H264]);
    const scripts = {
      'a.mp4': `ffconcat version 1.0\nfile '${clip}'\n`,
      'b.mp4': `#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile://${clip}\n#EXT-X-ENDLIST\n`,
      'c.mov': 'v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n',
      'd.png': `<svg xmlns="http://www.w3.org/2000/svg"><image href="file://${clip}"/></svg>`,
      'e.mp4': `<?xml version="1.0"?><MPD/>`,
      'f.mp4': `file '${clip}'\n`,
      'g.mp4': `\u{FEFF}\n  #EXTM3U\nhttp://127.0.0.1:9/x.ts\n`,
    };
    for (const [name, content] of Object.entries(scripts)) {
      expect(await refusal(await file(name, content))).toMatch(
        /^not-media: \S+ is (a|an) .*not footage\. It is not opened/,
      );
    }
  });

  it('lets ffprobe itself refuse formats that are not on the list', async () => {
    // A playlist behind bytes that hide it from our own look at the start.
    const hidden = await file(
      'hidden.mp4',
      Buffer.concat([
        Buffer.from('#EXTM3U\n#EXT-X-VERSION:3\n#\u0001\n'),
        Buffer.from('#EXTINF:1,\nhttp://127.0.0.1:9/x.ts\n'),
      ]),
    );
    expect(await refusal(hidden)).toMatch(/^not-media/);
    const image = await makeMedia('a.sgi', [...quarters('64x32'), '-frames:v', '1']);
    expect(await refusal(image)).toMatch(/^not-media/);
  });

  it('refuses pictures of absurd size', async () => {
    const png = await readFile(await makeMedia('a.png', [...quarters('64x32'), '-frames:v', '1']));
    png.writeUInt32BE(20_000, 16);
    expect(await refusal(await file('huge.png', pngWithCrc(png)))).toMatch(
      /^not-media: huge\.png is 20000x32 pixels; at most 16384 a side are accepted/,
    );
  });
});

function tiffBlock(orientation: number): Buffer {
  const block = Buffer.alloc(26);
  block.write('II*\0', 0, 'latin1');
  block.writeUInt32LE(8, 4);
  block.writeUInt16LE(1, 8);
  block.writeUInt16LE(0x0112, 10);
  block.writeUInt16LE(3, 12);
  block.writeUInt32LE(1, 14);
  block.writeUInt16LE(orientation, 18);
  return block;
}

function jpegWithExif(jpeg: Buffer, orientation: number): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tiffBlock(orientation)]);
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([head, body, jpeg.subarray(2)]);
}

function pngWithExif(png: Buffer, orientation: number): Buffer {
  return Buffer.concat([png.subarray(0, 33), pngChunk('eXIf', tiffBlock(orientation)), png.subarray(33)]);
}

function webpWithExif(webp: Buffer, orientation: number): Buffer {
  const exif = tiffBlock(orientation);
  const head = Buffer.alloc(8);
  head.write('EXIF', 0, 'latin1');
  head.writeUInt32LE(exif.length, 4);
  const extended = Buffer.concat([Buffer.from('VP8X'), Buffer.from([10, 0, 0, 0, 8, 0, 0, 0, 63, 0, 0, 31, 0, 0])]);
  const body = Buffer.concat([webp.subarray(12), head, exif]);
  const riff = Buffer.from(webp.subarray(0, 12));
  const isExtended = webp.toString('latin1', 12, 16) === 'VP8X';
  const all = Buffer.concat([riff, ...(isExtended ? [] : [extended]), body]);
  all.writeUInt32LE(all.length - 8, 4);
  return all;
}

function pngWithCrc(png: Buffer): Buffer {
  return Buffer.concat([png.subarray(0, 8), pngChunk('IHDR', png.subarray(16, 29)), png.subarray(33)]);
}

function pngChunk(name: string, data: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + data.length);
  chunk.writeUInt32BE(data.length, 0);
  chunk.write(name, 4, 'latin1');
  data.copy(chunk, 8);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 8 + data.length)), 8 + data.length);
  return chunk;
}
