// Music beds and two noises, computed: 48 kHz stereo. At 120 beats a minute cuts at 15 frames sit on a beat.
import { noise } from './kettle.ts';

const RATE = 48_000;

export type Sound = { readonly left: Float32Array; readonly right: Float32Array };

type Bed = {
  /** MIDI notes of the chord in each bar of four beats. */
  readonly chords: readonly (readonly number[])[];
  readonly brightness: number;
  readonly drums: number;
  /** Beats a minute. */
  readonly tempo: number;
};

export const BOLD: Bed = {
  chords: [
    [57, 60, 64, 69],
    [53, 57, 60, 65],
    [48, 55, 60, 64],
    [55, 59, 62, 67],
  ],
  brightness: 1,
  drums: 1,
  tempo: 120,
};
export const WARM: Bed = {
  chords: [
    [50, 57, 62, 66],
    [47, 54, 59, 62],
    [43, 50, 55, 59],
    [45, 52, 57, 61],
  ],
  brightness: 0.5,
  drums: 0.6,
  tempo: 120,
};

/** Beds of the music library by id, from slow to fast. */
export const LIBRARY: Readonly<Record<string, Bed>> = {
  'slow-morning': {
    chords: [
      [45, 52, 57, 60],
      [41, 48, 53, 57],
      [43, 50, 55, 59],
      [48, 52, 55, 60],
    ],
    brightness: 0.3,
    drums: 0.45,
    tempo: 92,
  },
  'window-shopping': {
    chords: [
      [50, 54, 57, 62],
      [55, 59, 62, 67],
      [52, 55, 59, 64],
      [57, 61, 64, 69],
    ],
    brightness: 0.8,
    drums: 0.8,
    tempo: 108,
  },
  'late-train': {
    chords: [
      [52, 55, 59, 64],
      [48, 52, 55, 60],
      [55, 59, 62, 67],
      [50, 54, 57, 62],
    ],
    brightness: 0.9,
    drums: 1,
    tempo: 128,
  },
  sprint: {
    chords: [
      [57, 60, 64, 69],
      [57, 60, 64, 69],
      [53, 57, 60, 65],
      [55, 59, 62, 67],
    ],
    brightness: 1,
    drums: 1.1,
    tempo: 144,
  },
};

/** A bed of 16 s: drums from the first beat, chords and bass, a rise before the last 3 s, a clean end. */
export function composeBed({ chords, brightness, drums, tempo }: Bed): Sound {
  const sound = silence(16);
  const length = 60 / tempo;
  const count = Math.floor(15 / length);
  // The rise leads to the beat nearest to the call to action.
  const turn = Math.round(12 / length);
  for (let beat = 0; beat < count; beat += 1) {
    const chord = chords[Math.floor(beat / 4) % chords.length] ?? [];
    const at = beat * length;
    const isRise = beat >= turn - 2 && beat < turn;
    if (!isRise) addKick(sound, at, 0.62 * drums);
    if (beat % 2 === 1) addNoise(sound, { at, length: 0.16, decay: 22, gain: 0.2 * drums, pan: 0.1 });
    for (const half of [0, length / 2])
      addNoise(sound, {
        at: at + half,
        length: 0.05,
        decay: 90,
        gain: (half ? 0.13 : 0.06) * drums,
        pan: half ? -0.3 : 0.3,
      });
    addTone(sound, {
      at,
      length: length * 0.92,
      note: (chord[0] ?? 48) - 12,
      gain: 0.24,
      attack: 0.006,
      decay: 3,
      harmonics: 3,
      pan: 0,
    });
    if (beat % 2 === 0) addChord(sound, { at, chord, brightness });
    const top = chord[beat % chord.length] ?? 60;
    addTone(sound, {
      at: at + length / 2,
      length: 0.3,
      note: top + 12,
      gain: 0.08 * brightness + 0.03,
      attack: 0.004,
      decay: 9,
      harmonics: 2,
      pan: beat % 2 ? 0.5 : -0.5,
    });
  }
  addRise(sound, (turn - 3) * length, turn * length, 0.17);
  addNoise(sound, { at: turn * length, length: 0.9, decay: 5, gain: 0.2, pan: 0 });
  addChord(sound, { at: count * length, chord: chords[0] ?? [], brightness });
  return sound;
}

/** Water that boils: a low rumble with bubbles. */
export function boilingNoise(seconds: number): Sound {
  const sound = silence(seconds);
  let low = 0;
  for (let index = 0; index < sound.left.length; index += 1) {
    low += (noise(index) * 2 - 1 - low) * 0.03;
    const swell = 0.3 + 0.7 * Math.min(1, index / RATE / 2);
    sound.left[index] = low * 0.9 * swell;
    sound.right[index] = low * 0.9 * swell;
  }
  for (let bubble = 0; bubble < seconds * 22; bubble += 1) {
    addTone(sound, {
      at: noise(bubble) * (seconds - 0.1),
      length: 0.06,
      note: 68 + noise(bubble + 500) * 16,
      gain: 0.05,
      attack: 0.004,
      decay: 50,
      harmonics: 1,
      pan: noise(bubble + 900) - 0.5,
    });
  }
  return sound;
}

/** Tea that runs into a cup: a brighter hiss whose pitch climbs while the cup fills. */
export function pouringNoise(seconds: number): Sound {
  const sound = silence(seconds);
  let band = 0;
  let last = 0;
  for (let index = 0; index < sound.left.length; index += 1) {
    const time = index / RATE;
    const open = Math.min(1, Math.max(0, (time - 0.8) * 4));
    band += (noise(index + 7) * 2 - 1 - band) * (0.12 + 0.05 * time);
    const value = (band - last) * 1.1 * open;
    last += (band - last) * 0.05;
    sound.left[index] = value;
    sound.right[index] = value;
  }
  return sound;
}

function silence(seconds: number): Sound {
  return { left: new Float32Array(seconds * RATE), right: new Float32Array(seconds * RATE) };
}

type Tone = {
  readonly at: number;
  readonly length: number;
  readonly note: number;
  readonly gain: number;
  readonly attack: number;
  readonly decay: number;
  readonly harmonics: number;
  readonly pan: number;
};

function addTone(sound: Sound, { at, length, note, gain, attack, decay, harmonics, pan }: Tone): void {
  const pitch = 440 * 2 ** ((note - 69) / 12);
  mix(sound, { at, length, pan }, (time) => {
    let value = 0;
    for (let order = 1; order <= harmonics; order += 1)
      value += Math.sin(2 * Math.PI * pitch * order * time) / order ** 1.6;
    return value * gain * Math.min(1, time / attack) * Math.exp(-decay * time) * Math.min(1, (length - time) * 60);
  });
}

function addChord(
  sound: Sound,
  { at, chord, brightness }: { at: number; chord: readonly number[]; brightness: number },
): void {
  for (const [index, note] of chord.entries()) {
    addTone(sound, {
      at,
      length: 0.98,
      note: note + 0.04,
      gain: 0.075,
      attack: 0.02,
      decay: 1.6,
      harmonics: 2 + Math.round(brightness * 4),
      pan: index / 2 - 0.75,
    });
  }
}

function addKick(sound: Sound, at: number, gain: number): void {
  mix(
    sound,
    { at, length: 0.32, pan: 0 },
    (time) => Math.sin(2 * Math.PI * (48 * time + 2.2 * (1 - Math.exp(-28 * time)))) * gain * Math.exp(-9 * time),
  );
}

type Burst = {
  readonly at: number;
  readonly length: number;
  readonly decay: number;
  readonly gain: number;
  readonly pan: number;
};

function addNoise(sound: Sound, { at, length, decay, gain, pan }: Burst): void {
  let last = 0;
  mix(sound, { at, length, pan }, (time) => {
    const white = noise(Math.round(time * RATE) + Math.round(at * 1000)) * 2 - 1;
    const high = white - last;
    last = white;
    return high * 0.6 * gain * Math.exp(-decay * time);
  });
}

function addRise(sound: Sound, from: number, to: number, gain: number): void {
  let low = 0;
  mix(sound, { at: from, length: to - from, pan: 0 }, (time) => {
    const share = time / (to - from);
    low += (noise(Math.round(time * RATE)) * 2 - 1 - low) * (0.02 + 0.5 * share ** 2);
    return low * gain * share ** 2 * 3;
  });
}

type Place = { readonly at: number; readonly length: number; readonly pan: number };

function mix({ left, right }: Sound, { at, length, pan }: Place, wave: (time: number) => number): void {
  const start = Math.round(at * RATE);
  const count = Math.min(Math.round(length * RATE), left.length - start);
  for (let index = 0; index < count; index += 1) {
    const value = wave(index / RATE);
    left[start + index] = (left[start + index] ?? 0) + value * Math.min(1, 1 - pan);
    right[start + index] = (right[start + index] ?? 0) + value * Math.min(1, 1 + pan);
  }
}

/** The sound as a 16-bit WAV file. */
export function waveFile({ left, right }: Sound): Buffer {
  const data = Buffer.alloc(44 + left.length * 4);
  data.write('RIFF', 0);
  data.writeUInt32LE(data.length - 8, 4);
  data.write('WAVEfmt ', 8);
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(2, 22);
  data.writeUInt32LE(RATE, 24);
  data.writeUInt32LE(RATE * 4, 28);
  data.writeUInt16LE(4, 32);
  data.writeUInt16LE(16, 34);
  data.write('data', 36);
  data.writeUInt32LE(left.length * 4, 40);
  for (let index = 0; index < left.length; index += 1) {
    // tanh keeps the loudest moments from clipping.
    data.writeInt16LE(Math.round(Math.tanh(left[index] ?? 0) * 32_000), 44 + index * 4);
    data.writeInt16LE(Math.round(Math.tanh(right[index] ?? 0) * 32_000), 46 + index * 4);
  }
  return data;
}
