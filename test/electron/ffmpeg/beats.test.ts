import { describe, expect, it } from 'vitest';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { soundEnergy } from '../../../electron/ffmpeg/sound-energy.ts';
import { findBeats } from '../../../shared/timeline/find-beats.ts';
import { makeMedia } from '../../setup/make-media.ts';

const tools = await findTools({ env: process.env });

/** A click of 8 ms every `period` seconds from `offset` on, over what else sounds. */
function clicks(period: number, offset: number, over = '0'): string {
  const at = `mod(t-${offset}+${period}\\,${period})`;
  return `aevalsrc=exprs=between(${at}\\,0\\,0.008)*0.8*sin(2*PI*1800*t)+${over}:s=44100:d=17`;
}

async function heard(source: string, from = 0) {
  const file = await makeMedia('clicks.wav', ['-f', 'lavfi', '-i', source]);
  return findBeats(await soundEnergy(file, { from, seconds: 16 }, { tools }));
}

/** The largest distance of a click from the nearest beat, seconds. */
function worst(times: readonly number[], period: number, offset: number): number {
  const expected = Array.from({ length: Math.floor((15.5 - offset) / period) }, (_, index) => offset + index * period);
  return Math.max(...expected.map((time) => Math.min(...times.map((each) => Math.abs(each - time)))));
}

describe('beats of a sound file', () => {
  it.each([
    ['120 a minute', 0.5, 0.2, '0'],
    ['93 a minute', 0.645, 0.41, '0'],
    ['128 a minute over a chord that swells', 0.46875, 0.1, '0.2*sin(2*PI*220*t)*(1+sin(2*PI*0.3*t))'],
    ['60 a minute over notes, one of which swells', 1, 0.3, '0.12*sin(2*PI*110*t)+0.05*sin(2*PI*3*t)*sin(2*PI*440*t)'],
    ['65 a minute', 60 / 65, 0.2, '0'],
    ['150 a minute over noise', 0.4, 0, '0.1*(random(0)-0.5)'],
  ])('are found within 20 ms: %s', async (_name, period, offset, over) => {
    const beats = await heard(clicks(period, offset, over));
    expect(Math.abs((beats?.tempo ?? 0) - 60 / period)).toBeLessThan(0.5);
    expect(worst(beats?.times ?? [], period, offset)).toBeLessThanOrEqual(0.02);
  });

  it('count from where the music is played', async () => {
    const beats = await heard(clicks(0.5, 0.2), 0.9);
    expect(worst(beats?.times ?? [], 0.5, 0.3)).toBeLessThanOrEqual(0.02);
  });

  it('are none in a tone and in silence', async () => {
    expect(await heard('sine=f=300:d=17')).toBeNull();
    expect(await heard('anullsrc=d=17')).toBeNull();
  });

  it.each([82, 220, 330, 440, 700])('are none in a tone of %i Hz that was compressed', async (pitch) => {
    const file = await makeMedia(`tone-${pitch}.m4a`, ['-f', 'lavfi', '-i', `sine=f=${pitch}:d=16`, '-c:a', 'aac']);
    expect(findBeats(await soundEnergy(file, { from: 0, seconds: 16 }, { tools }))).toBeNull();
  });
});
