import type { Studio } from '../studio/studio.ts';

/** A recording that goes on. */
export type Recording = { readonly stop: () => Promise<Blob>; readonly drop: () => void };

/** Asks for the microphone and records until it is stopped. Rejects where there is none or the user says no. */
export async function startRecording({ client }: Studio): Promise<Recording> {
  await client.call('voices.microphone', { isWanted: true });
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true }).catch((error: unknown) => {
    void client.call('voices.microphone', { isWanted: false }).catch(() => undefined);
    throw error;
  });
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  recorder.start();
  const release = (): void => {
    for (const track of stream.getTracks()) track.stop();
    // The gate closes by itself after a while; this is only sooner.
    void client.call('voices.microphone', { isWanted: false }).catch(() => undefined);
  };
  return {
    stop: () =>
      new Promise((resolve) => {
        recorder.addEventListener('stop', () => {
          release();
          resolve(new Blob(pieces, { type: recorder.mimeType }));
        });
        recorder.stop();
      }),
    drop: () => {
      if (recorder.state !== 'inactive') recorder.stop();
      release();
    },
  };
}

/** A recording as hosts take it. */
export async function asBase64(sound: Blob): Promise<string> {
  const bytes = new Uint8Array(await sound.arrayBuffer());
  const pieces: string[] = [];
  const step = 0x6000; // Whole groups of three bytes, and few enough for one call.
  for (let at = 0; at < bytes.length; at += step) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + step))));
  }
  return pieces.join('');
}
