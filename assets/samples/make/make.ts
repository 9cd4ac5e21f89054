// Draws all sample media: node assets/samples/make/make.ts [name ...]. Needs ffmpeg on the path.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodeClip, encodeSound, encodeStill } from './encode.ts';
import { drawLogo } from './logo.ts';
import { drawLook, LOOKS } from './looks.ts';
import { drawMove, type Move } from './moves.ts';
import { BOLD, boilingNoise, composeBed, LIBRARY, pouringNoise, type Sound, WARM, waveFile } from './music.ts';
import { drawParcel } from './parcel.ts';
import { drawPortrait, PORTRAITS } from './portraits.ts';
import * as scenes from './scenes.ts';

const SAMPLES = join(import.meta.dirname, '..');
const KETTLE = join(SAMPLES, 'kettle.fifteen/media');
const MUSIC = join(SAMPLES, '../music');
const OUTFIT = join(SAMPLES, 'outfit.fifteen/media');
const scratch = await mkdtemp(join(tmpdir(), 'fifteen-samples-'));

async function wav(name: string, sound: Sound): Promise<string> {
  const path = join(scratch, `${name}.wav`);
  await writeFile(path, waveFile(sound));
  return path;
}

/** Drawings made for 1080 x 1920 at two thirds of the size: small windows and flat colours need no more. */
const SMALL = { width: 720, height: 1280 } as const;
const atSmall =
  (scene: scenes.Scene): scenes.Scene =>
  (ctx, seconds) => {
    ctx.save();
    ctx.scale(SMALL.width / 1080, SMALL.height / 1920);
    scene(ctx, seconds);
    ctx.restore();
  };

const moves = (['squat', 'lunge', 'push-up'] as const satisfies readonly Move[]).entries();

const jobs: Readonly<Record<string, () => Promise<void>>> = {
  boil: async () =>
    encodeClip({
      scene: scenes.boil,
      width: 1080,
      height: 1920,
      seconds: 4,
      sound: await wav('boil', boilingNoise(4)),
      target: join(KETTLE, 'boil.mp4'),
    }),
  lift: async () =>
    encodeClip({
      scene: scenes.lift,
      width: 1080,
      height: 1920,
      seconds: 4,
      sound: null,
      target: join(KETTLE, 'lift.mp4'),
    }),
  pour: async () =>
    encodeClip({
      scene: scenes.pour,
      width: 1280,
      height: 720,
      seconds: 4,
      sound: await wav('pour', pouringNoise(4)),
      target: join(KETTLE, 'pour.mp4'),
    }),
  kitchen: async () =>
    encodeClip({
      scene: scenes.kitchen,
      width: 1920,
      height: 1080,
      seconds: 4,
      sound: null,
      target: join(KETTLE, 'kitchen.mp4'),
    }),
  hero: () => encodeStill(scenes.hero, { width: 2400, height: 3200 }, join(KETTLE, 'hero.jpg')),
  detail: () => encodeStill(scenes.detail, { width: 3000, height: 2000 }, join(KETTLE, 'detail.jpg')),
  evening: () => encodeStill(scenes.evening, { width: 1080, height: 1920 }, join(KETTLE, 'evening.jpg')),
  parcel: () =>
    encodeClip({ scene: atSmall(drawParcel), ...SMALL, seconds: 4, sound: null, target: join(KETTLE, 'parcel.mp4') }),
  creators: async () => {
    for (const [index, person] of PORTRAITS.entries()) {
      await encodeStill(
        atSmall((ctx) => drawPortrait(ctx, person)),
        SMALL,
        join(KETTLE, `creator-${index + 1}.jpg`),
      );
    }
  },
  moves: async () => {
    for (const [index, move] of moves) {
      const scene = atSmall((ctx, seconds) => drawMove(ctx, move, seconds));
      const target = join(OUTFIT, `move-${index + 1}.mp4`);
      await encodeClip({ scene, ...SMALL, seconds: 4, sound: null, target });
    }
  },
  logo: () => encodeStill(drawLogo, { width: 900, height: 300 }, join(KETTLE, 'logo.png')),
  music: async () => encodeSound(await wav('bold', composeBed(BOLD)), join(KETTLE, 'music.m4a')),
  library: async () => {
    for (const [id, bed] of Object.entries(LIBRARY)) {
      await mkdir(join(MUSIC, id), { recursive: true });
      await encodeSound(await wav(id, composeBed(bed)), join(MUSIC, id, `${id}.m4a`));
    }
  },
  looks: async () => {
    for (const [index, look] of LOOKS.entries()) {
      await encodeStill(
        (ctx) => drawLook(ctx, look),
        { width: 1080, height: 1620 },
        join(OUTFIT, `look-${index + 1}.jpg`),
      );
    }
    await encodeSound(await wav('warm', composeBed(WARM)), join(OUTFIT, 'music.m4a'));
  },
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(jobs);
await mkdir(KETTLE, { recursive: true });
await mkdir(OUTFIT, { recursive: true });
try {
  for (const name of wanted) {
    const job = jobs[name];
    if (!job) throw new Error(`no sample is called ${name}; there are ${Object.keys(jobs).join(', ')}`);
    console.log(`drawing ${name}`);
    await job();
  }
} finally {
  await rm(scratch, { recursive: true, force: true });
}
