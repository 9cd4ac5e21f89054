import { describe, expect, it } from 'vitest';
import { contentHash, frames, seconds } from '../../../shared/base/units.ts';
import type { VideoFacts } from '../../../shared/catalog/media-facts.ts';
import { heardSpans, spokenSpans } from '../../../shared/render/ducking.ts';
import { masteringFilters, masteringFor } from '../../../shared/render/loudness.ts';
import { soundGraph } from '../../../shared/render/sound-filters.ts';
import type { TimelineSound } from '../../../shared/timeline/timeline.ts';

const MUSIC = contentHash('a'.repeat(64));
const CLIP = contentHash('b'.repeat(64));
const SOUND = { codec: 'aac', channels: 2, sampleRate: 48_000 };
const BED = 'anullsrc=r=48000:cl=stereo,aformat=sample_fmts=fltp,atrim=end_sample=720000[bed]';
const READ = 'aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo';

type Plain = Extract<TimelineSound, { readonly role: 'music' | 'clip' }>;

function music(change: Partial<Plain> = {}): Plain {
  const facts = { kind: 'audio', hash: MUSIC, duration: seconds(60), sound: SOUND } as const;
  return {
    role: 'music',
    facts,
    from: frames(0),
    frames: frames(450),
    trimStart: seconds(0),
    whenShort: 'loop',
    speed: 1,
    volume: 1,
    duckDb: 0,
    ...change,
  };
}

function clip(change: Partial<Plain> & { readonly length?: number } = {}): Plain {
  const { length = 10, ...rest } = change;
  const facts = {
    kind: 'video',
    hash: CLIP,
    duration: seconds(length),
    averageRate: 30,
    listsKeyFrames: false,
    sound: SOUND,
  } as unknown as VideoFacts;
  return {
    ...music(),
    role: 'clip',
    facts,
    from: frames(90),
    frames: frames(60),
    whenShort: 'hold',
    duckDb: 12,
    ...rest,
  };
}

function track(sound: TimelineSound): string {
  return soundGraph({ sounds: [sound], frames: 450 }).filters[1] ?? '';
}

describe('soundGraph', () => {
  it('is silence of the whole length where nothing is heard', () => {
    expect(soundGraph({ sounds: [], frames: 450 })).toEqual({
      inputs: [],
      filters: [BED, '[bed]amix=inputs=1:duration=first:dropout_transition=0:normalize=0,atrim=end_sample=720000[mix]'],
    });
  });

  it('plays music under a clip, down by the duck while it is heard', () => {
    const graph = soundGraph({
      sounds: [music({ trimStart: seconds(3) }), clip({ volume: 0.5 })],
      frames: 450,
    });
    expect(graph).toEqual({
      inputs: [
        { media: MUSIC, options: ['-vn', '-ss', '3.000000'] },
        { media: CLIP, options: ['-vn'] },
      ],
      filters: [
        BED,
        `[0:a:0]${READ},apad,atrim=end_sample=720000,afade=t=in:d=0.01,afade=t=out:st=14.2:d=0.8,asetnsamples=n=240,volume=volume='pow(10,-12*clip(min(t-(2.8),5.2-t)/0.2,0,1)/20)':eval=frame[t0]`,
        `[1:a:0]${READ},apad,atrim=end_sample=96000,afade=t=in:d=0.01,afade=t=out:st=1.99:d=0.01,volume=0.5,adelay=144000S:all=1[t1]`,
        '[bed][t0][t1]amix=inputs=3:duration=first:dropout_transition=0:normalize=0,atrim=end_sample=720000[mix]',
      ],
    });
  });

  it('loops, slows and ends short clips with their pictures', () => {
    expect([
      track(clip({ length: 1, whenShort: 'loop' })),
      track(clip({ length: 1.5, whenShort: 'slow' })),
      track(clip({ length: 1 })),
    ]).toEqual([
      expect.stringContaining(
        'stereo,apad,atrim=end_sample=48000,aloop=loop=-1:size=48000,apad,atrim=end_sample=96000,',
      ),
      expect.stringContaining('stereo,atempo=0.75,apad,atrim=end_sample=96000,'),
      expect.stringContaining('stereo,apad,atrim=end_sample=48000,afade=t=in:d=0.01,afade=t=out:st=0.99:d=0.01,'),
    ]);
  });
});

describe('speed', () => {
  it('is followed by the sound, at its own pitch', () => {
    expect([track(clip({ speed: 2 })), track(clip({ speed: 0.25 }))]).toEqual([
      expect.stringContaining('stereo,atempo=2,apad,atrim=end_sample=96000,'),
      expect.stringContaining('stereo,atempo=0.5,atempo=0.5,apad,atrim=end_sample=96000,'),
    ]);
  });

  it('shortens what loops, slows and ends', () => {
    expect([
      track(clip({ length: 2, speed: 2, whenShort: 'loop' })),
      track(clip({ length: 3, speed: 2, whenShort: 'slow' })),
      heardSpans([clip({ length: 2, speed: 2 })]),
    ]).toEqual([
      expect.stringContaining('stereo,atempo=2,apad,atrim=end_sample=48000,aloop=loop=-1:size=48000,apad,'),
      expect.stringContaining('stereo,atempo=1.5,apad,atrim=end_sample=96000,'),
      [{ from: 3, to: 4, duckDb: 12 }],
    ]);
  });
});

describe('heardSpans', () => {
  it('keeps clips apart that take the music down by different amounts, and leaves out those that do not', () => {
    const sounds = [clip({ from: frames(0) }), clip({ from: frames(60), duckDb: 6 }), clip({ duckDb: 0 }), music()];
    expect(heardSpans(sounds)).toEqual([
      { from: 0, to: 2, duckDb: 12 },
      { from: 2, to: 4, duckDb: 6 },
    ]);
    expect(soundGraph({ sounds, frames: 450 }).filters[4]).toContain(
      'pow(10,-max(12*clip(min(t-(-0.2),2.2-t)/0.2,0,1),6*clip(min(t-(1.8),4.2-t)/0.2,0,1))/20)',
    );
  });

  it('joins clips that are close, and leaves out what is mute', () => {
    const spans = heardSpans([
      clip({ from: frames(300) }),
      clip({ from: frames(0) }),
      clip({ from: frames(75) }),
      clip({ from: frames(200), volume: 0 }),
      music(),
    ]);
    expect(spans).toEqual([
      { from: 0, to: 4.5, duckDb: 12 },
      { from: 10, to: 12, duckDb: 12 },
    ]);
  });

  it('ends with a sound that is shorter than its scene', () => {
    expect(heardSpans([clip({ length: 1 })])).toEqual([{ from: 3, to: 4, duckDb: 12 }]);
  });
});

describe('a voice', () => {
  const voice: TimelineSound = {
    ...{ ...clip({ from: frames(30), duckDb: 15 }), frames: frames(300) },
    role: 'voice',
    speech: [
      { from: 30, frames: 60 },
      { from: 240, frames: 30 },
    ],
  };

  it('takes music and clips down while somebody speaks, and is never taken down itself', () => {
    expect(spokenSpans([voice, clip(), music()])).toEqual([
      { from: 1, to: 3, duckDb: 15 },
      { from: 8, to: 9, duckDb: 15 },
    ]);
    const { filters } = soundGraph({ sounds: [music(), clip(), voice], frames: 450 });
    const spoken = '15*clip(min(t-(0.8),3.2-t)/0.2,0,1)';
    expect(filters.slice(1, 4)).toEqual([
      expect.stringContaining(spoken),
      expect.stringContaining(spoken),
      expect.not.stringContaining('clip('),
    ]);
    expect(filters[2]).not.toContain('12*clip(');
    expect(filters[3]).toContain('adelay=48000S:all=1');
  });

  it('that is mute leaves the others as they are', () => {
    expect(spokenSpans([{ ...voice, volume: 0 }])).toEqual([]);
  });
});

describe('mastering', () => {
  it('is a plain gain where peaks leave room', () => {
    const mastering = masteringFor({ integrated: -20, truePeak: -12 });
    expect([mastering, masteringFilters(mastering)]).toEqual([{ gainDb: 6, ceilingDb: null }, ['volume=6dB']]);
  });

  it('limits peaks that would stand too high, at four times the rate', () => {
    const mastering = masteringFor({ integrated: -20, truePeak: -3 });
    expect([mastering, masteringFilters(mastering)]).toEqual([
      { gainDb: 6, ceilingDb: -1.6 },
      ['volume=6dB', 'aresample=192000', 'alimiter=limit=0.8318:attack=5:release=80:level=0', 'aresample=48000'],
    ]);
  });

  it('makes good what a first attempt missed', () => {
    expect(masteringFor({ integrated: -20, truePeak: -3 }, { shortBy: 1.5, over: 0.4 })).toEqual({
      gainDb: 7.5,
      ceilingDb: -2,
    });
  });

  it('leaves silence alone and noise mostly', () => {
    expect([
      masteringFor(null),
      masteringFor({ integrated: -75, truePeak: -60 }),
      masteringFor({ integrated: -60, truePeak: -50 }),
    ]).toEqual([
      { gainDb: 0, ceilingDb: null },
      { gainDb: 0, ceilingDb: null },
      { gainDb: 20, ceilingDb: null },
    ]);
    expect(masteringFilters(masteringFor(null))).toEqual([]);
  });
});
