import { useEffect, useRef, useState } from 'react';

/** A recording that goes on, or none. `seconds` are those that were recorded so far. */
type Recorder = {
  readonly state: 'idle' | 'asking' | 'recording';
  readonly seconds: number;
  readonly start: () => Promise<void>;
  readonly stop: () => void;
};

/** No film is longer; what comes later would not be heard. */
const LONGEST_SECONDS = 15;

/**
 * Records from the microphone until it is stopped or a film's length is full, then gives the file. The microphone is asked
 * for when recording starts and given back when it ends. `onFailure` gets the browser's refusal.
 */
export function useRecorder(
  name: string,
  {
    onRecorded,
    onFailure,
  }: { readonly onRecorded: (file: File) => void; readonly onFailure: (error: unknown) => void },
): Recorder {
  const [state, setState] = useState<Recorder['state']>('idle');
  const [seconds, setSeconds] = useState(0);
  const running = useRef<MediaRecorder | null>(null);
  const stop = (): void => running.current?.stop();
  useEffect(() => () => running.current?.stop(), []);
  useEffect(() => {
    if (state !== 'recording') return;
    const timer = setInterval(() => setSeconds((before) => before + 1), 1_000);
    return () => clearInterval(timer);
  }, [state]);
  useEffect(() => {
    if (seconds >= LONGEST_SECONDS) running.current?.stop();
  }, [seconds]);
  const start = async (): Promise<void> => {
    setState('asking');
    setSeconds(0);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      running.current = recordStream(stream, (pieces, type) => {
        setState('idle');
        running.current = null;
        onRecorded(new File(pieces, `${name}.${type.includes('mp4') ? 'm4a' : 'webm'}`, { type }));
      });
      setState('recording');
    } catch (error) {
      setState('idle');
      onFailure(error);
    }
  };
  return { state, seconds, start, stop };
}

function recordStream(stream: MediaStream, onEnd: (pieces: Blob[], type: string) => void): MediaRecorder {
  const recorder = new MediaRecorder(stream);
  const pieces: Blob[] = [];
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  recorder.addEventListener('stop', () => {
    // The light of the microphone goes out at once.
    for (const track of stream.getTracks()) track.stop();
    onEnd(pieces, recorder.mimeType);
  });
  recorder.start();
  return recorder;
}
