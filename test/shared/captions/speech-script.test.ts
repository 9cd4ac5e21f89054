import { describe, expect, it } from 'vitest';
import { speechScript } from '../../../shared/captions/speech-script.ts';

describe('speechScript', () => {
  it('puts captions in their order, and reads those that come together in one breath', () => {
    const captions = [
      { text: 'Shop now', from: 350, frames: 100 },
      { text: 'Boils in 60 seconds', from: 2, frames: 70 },
      { text: 'No cable', from: 90, frames: 60 },
      { text: 'Lift and pour.', from: 83, frames: 80 },
    ];
    expect(speechScript(captions)).toEqual([
      { text: 'Boils in 60 seconds', from: 2, frames: 70 },
      { text: 'Lift and pour. No cable', from: 83, frames: 80 },
      { text: 'Shop now', from: 350, frames: 100 },
    ]);
    expect(speechScript([captions[0], { text: 'Today', from: 360, frames: 90 }].flatMap((each) => each ?? []))).toEqual(
      [{ text: 'Shop now, Today', from: 350, frames: 100 }],
    );
  });

  it('leaves out what a voice would read by name', () => {
    expect(speechScript([{ text: '🔥 #summer sale 🇩🇪 ❤️', from: 0, frames: 9 }])).toEqual([
      { text: 'summer sale', from: 0, frames: 9 },
    ]);
    expect(speechScript([{ text: '👨‍👩‍👧', from: 0, frames: 9 }])).toEqual([]);
  });
});
