// What a build of ffmpeg must be able to do, each as the smallest run that proves it. A list of names from
// `-filters` or `-encoders` only says what was compiled in, not that it works here.

export type ProbeKind = 'filter' | 'encoder' | 'decoder' | 'demuxer';

/** One tiny run of ffmpeg; `sample`, where given, is the input's bytes and its path follows `inputArgs`. */
export type Probe = {
  readonly name: string;
  readonly kind: ProbeKind;
  readonly inputArgs: readonly string[];
  readonly sample: Uint8Array | null;
  readonly outputArgs: readonly string[];
};

const PICTURE = 'color=c=red:s=64x64:r=30:d=0.1,format=yuv420p';
const SOUND = 'sine=f=440:r=48000:d=0.1,aformat=channel_layouts=stereo';
const HDR = 'format=yuv420p10le,setparams=color_primaries=bt2020:color_trc=smpte2084:colorspace=bt2020nc';

/** One picture in, one out. */
const PICTURE_FILTERS = {
  scale: 'scale=32:32:flags=lanczos',
  crop: 'crop=32:32:8:8',
  pad: 'pad=96:96:16:16',
  format: 'format=rgba',
  fps: 'fps=25',
  setpts: 'setpts=PTS*2',
  settb: 'settb=1/30',
  setsar: 'setsar=1',
  trim: 'trim=start_frame=0:end_frame=2',
  loop: 'loop=loop=3:size=1:start=0',
  tpad: 'tpad=stop_mode=clone:stop=3',
  transpose: 'transpose=clock',
  hflip: 'hflip',
  vflip: 'vflip',
  rotate: 'rotate=0.1',
  fade: 'format=yuva420p,fade=t=in:st=0:d=0.1:alpha=1',
  lutyuv: 'lutyuv=y=255:u=255:v=255',
  extractplanes: 'extractplanes=y',
  zoompan: 'zoompan=z=1.1:d=1:s=32x32:fps=30',
  perspective: 'perspective=x0=1:y0=1:eval=frame',
  boxblur: 'boxblur=4',
  gblur: 'gblur=sigma=4',
  colorchannelmixer: 'format=rgba,colorchannelmixer=aa=0.5',
  colorspace: 'setparams=range=tv,colorspace=all=bt709:iall=bt601-6-625',
  setparams: 'setparams=colorspace=bt709:range=tv',
  zscale: `${HDR},zscale=t=linear:npl=100`,
  tonemap: `${HDR},zscale=t=linear:npl=100,format=gbrpf32le,tonemap=hable,zscale=p=bt709:t=bt709:m=bt709:r=tv,format=yuv420p`,
} as const satisfies Record<string, string>;

/** One sound in, one out. */
const SOUND_FILTERS = {
  aresample: 'aresample=44100',
  aformat: 'aformat=sample_fmts=flt:channel_layouts=mono',
  asetpts: 'asetpts=PTS-STARTPTS',
  atrim: 'atrim=start=0:end=0.05',
  adelay: 'adelay=50:all=1',
  afade: 'afade=t=out:st=0:d=0.1',
  apad: 'apad=whole_dur=0.2',
  atempo: 'atempo=0.8',
  pan: 'pan=stereo|c0=c0|c1=c1',
  volume: 'volume=-3dB',
  alimiter: 'alimiter=limit=0.89:level=false',
  ebur128: 'ebur128=peak=true',
  loudnorm: 'loudnorm=I=-14:TP=-1',
} as const satisfies Record<string, string>;

/** Filters with several inputs or outputs: whole graphs. */
const GRAPHS = {
  overlay: `${PICTURE}[a];${PICTURE}[b];[a][b]overlay=x=4:y=4:format=auto`,
  hstack: `${PICTURE}[a];${PICTURE}[b];[a][b]hstack`,
  vstack: `${PICTURE}[a];${PICTURE}[b];[a][b]vstack`,
  maskedmerge: `${PICTURE}[a];${PICTURE}[b];${PICTURE}[m];[a][b][m]maskedmerge`,
  split: `${PICTURE},split[a][b];[a][b]overlay`,
  concat: `${PICTURE}[a];${PICTURE}[b];[a][b]concat=n=2:v=1:a=0`,
  amix: `${SOUND}[a];${SOUND}[b];[a][b]amix=inputs=2:normalize=0`,
  asplit: `${SOUND},asplit[a][b];[a][b]amix`,
  sidechaincompress: `${SOUND}[a];${SOUND}[b];[a][b]sidechaincompress=threshold=0.05:ratio=8`,
  anullsrc: 'anullsrc=r=48000:cl=stereo,atrim=end=0.1',
} as const satisfies Record<string, string>;

/** Encoders at the size of a real output: some accept nothing smaller, others only something smaller. */
const PICTURE_ENCODERS = {
  libx264: [
    '-pix_fmt',
    'yuv420p',
    '-profile:v',
    'high',
    '-preset',
    'veryfast',
    '-crf',
    '20',
    '-f',
    'mp4',
    '-movflags',
    'frag_keyframe',
  ],
  mjpeg: ['-pix_fmt', 'yuvj420p', '-q:v', '3', '-f', 'image2pipe'],
  png: ['-pix_fmt', 'rgba', '-f', 'image2pipe'],
  rawvideo: ['-pix_fmt', 'rgba', '-f', 'rawvideo'],
} as const satisfies Record<string, readonly string[]>;

const SOUND_ENCODERS = {
  aac: ['-b:a', '192k', '-f', 'adts'],
  pcm_s16le: ['-f', 'wav'],
  pcm_f32le: ['-f', 'wav'],
} as const satisfies Record<string, readonly string[]>;

/** One 32x32 red picture each (0.05 s of silence for aac), made with ffmpeg 5.1.9: decoding needs bytes to decode. */
const SAMPLES = {
  h264: ['h264', 'AAAAAWdkAAqs2UlsBEAAAAMAQAAADwPEiWWAAAAAAWjr48siwAAAAWWIhAAn//7UafMshe6pXxys5Wt5QWQz//E='],
  hevc: [
    'hevc',
    'AAAAAUABDAH//wFgAAADAJAAAAMAAAMAHpWYCQAAAAFCAQEBYAAAAwCQAAADAAADAB6gQghZZWa5MrwFoCAAAAMAIAAAAwPBAAAAAUQBwXPQiQAAASgBrwhg8uNd/+j2H6PyGr4Y',
  ],
  mjpeg: [
    'image2pipe',
    '/9j/4AAQSkZJRgABAgAAAQABAAD//gAQTGF2YzU5LjM3LjEwMAD/2wBDAAgEBAQEBAUFBQUFBQYGBgYGBgYGBgYGBgYHBwcICAgHBwcGBgcHCAgICAkJCQgICAgJCQoKCgwMCwsODg4RERT/xABNAAEBAAAAAAAAAAAAAAAAAAAABgEBAQEAAAAAAAAAAAAAAAAAAAYHEAEAAAAAAAAAAAAAAAAAAAAAEQEAAAAAAAAAAAAAAAAAAAAA/8AAEQgAIAAgAwEiAAIRAAMRAP/aAAwDAQACEQMRAD8AiwEo38AAAAAB/9k=',
  ],
  png: [
    'image2pipe',
    'iVBORw0KGgoAAAANSUhEUgAAACAAAAAgCAIAAAD8GO2jAAAACXBIWXMAAAABAAAAAQBPJcTWAAAAKUlEQVR4nO3NsQkAAAzDsPz/c6FPJJvAs5VLpm3vAAAAAAAAAAAAoNgDp+T0Ltwd/VwAAAAASUVORK5CYII=',
  ],
  webp: [
    'webp_pipe',
    'UklGRkwAAABXRUJQVlA4IEAAAABQAwCdASogACAAPpFCnEolo6KhqAgAsBIJZQDGqoAAQFEcAAD+7tPf/uOwN14t//ucD/ucD/ucD+NspCdnCgAA',
  ],
  aac: ['aac', '//FMQAOf/N4CAExhdmM1OS4zNy4xMDAAAjBADv/xTEABf/wBGCAH//FMQAF//AEYIAf/8UxAAX/8ARggBw=='],
} as const satisfies Record<string, readonly [string, string]>;

/** Every probe, in the order of the report. */
export function allProbes(): readonly Probe[] {
  return [
    ...Object.entries(PICTURE_FILTERS).map(([name, filter]) => graphProbe(name, `${PICTURE},${filter}`)),
    ...Object.entries(SOUND_FILTERS).map(([name, filter]) => graphProbe(name, `${SOUND},${filter}`)),
    ...Object.entries(GRAPHS).map(([name, graph]) => graphProbe(name, graph)),
    ...Object.entries(PICTURE_ENCODERS).map(([name, args]) => encoderProbe(name, ['-c:v', name, ...args])),
    ...Object.entries(SOUND_ENCODERS).map(([name, args]) => encoderProbe(name, ['-c:a', name, ...args])),
    ...Object.entries(SAMPLES).map(([name, [format, base64]]) => decoderProbe(name, format, base64)),
    concatProbe(),
  ];
}

function graphProbe(name: string, graph: string): Probe {
  return {
    name,
    kind: 'filter',
    inputArgs: [],
    sample: null,
    outputArgs: ['-filter_complex', graph, '-f', 'null', '-'],
  };
}

function encoderProbe(name: string, args: readonly string[]): Probe {
  const source = args[0] === '-c:v' ? 'color=c=red:s=1080x1920:r=30' : SOUND;
  const count = args[0] === '-c:v' ? ['-frames:v', '2'] : [];
  return {
    name,
    kind: 'encoder',
    inputArgs: ['-f', 'lavfi', '-i', source],
    sample: null,
    outputArgs: [...count, ...args, '-'],
  };
}

function decoderProbe(name: string, format: string, base64: string): Probe {
  const codec = name === 'aac' ? '-c:a' : '-c:v';
  const inputArgs = ['-f', format, codec, name, '-i'];
  return { name, kind: 'decoder', inputArgs, sample: Buffer.from(base64, 'base64'), outputArgs: ['-f', 'null', '-'] };
}

/** The list's entry is a data address, so that the probe needs no second file on disk. */
function concatProbe(): Probe {
  const address = `data:application/octet-stream;base64,${SAMPLES.png[1]}`;
  const list = Buffer.from(`ffconcat version 1.0\nfile '${address}'\nduration 0.1\n`);
  const inputArgs = ['-f', 'concat', '-safe', '0', '-protocol_whitelist', 'file,data', '-i'];
  return { name: 'concat', kind: 'demuxer', inputArgs, sample: list, outputArgs: ['-f', 'null', '-'] };
}
