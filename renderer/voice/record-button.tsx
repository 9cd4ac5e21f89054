import { Mic, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { notify, useStudio } from '../studio/studio.ts';
import { asBase64, type Recording, startRecording } from './record-voice.ts';
import { takeVoice, type VoiceWork, voicePlace } from './use-voice.ts';

/** No film is longer; what comes later would not be heard. */
const MOST_SECONDS = 15;

type RecordButtonProps = { readonly work: VoiceWork; readonly disabledReason: string | null };

/** Records a voice for the market on the screen; pressed again, it is kept. */
export function RecordButton({ work, disabledReason }: RecordButtonProps) {
  const t = useText();
  const studio = useStudio();
  const [recording, setRecording] = useState<Recording | null>(null);
  const [place, setPlace] = useState(() => voicePlace(studio));
  const [isAsking, setAsking] = useState(false);
  const [seconds, setSeconds] = useState(0);
  const held = useRef<Recording | null>(null);
  const isThere = useRef(true);
  held.current = recording;
  // Who leaves the panel leaves no microphone open.
  useEffect(() => {
    isThere.current = true;
    return () => {
      isThere.current = false;
      held.current?.drop();
    };
  }, []);
  const start = async (): Promise<void> => {
    setPlace(voicePlace(studio));
    setSeconds(0);
    setAsking(true);
    try {
      const started = await startRecording(studio);
      // Who left the panel while the browser asked leaves no microphone open.
      if (isThere.current) setRecording(started);
      else started.drop();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      notify(studio, { tone: 'failure', title: 'no-microphone', message });
    } finally {
      setAsking(false);
    }
  };
  const keep = async (): Promise<void> => {
    if (!recording) return;
    setRecording(null);
    const sound = await recording.stop();
    const made = await work.run(async (campaign, window) =>
      studio.client.call('voices.record', { campaign, window, market: place.market, sound: await asBase64(sound) }),
    );
    if (made) takeVoice(studio, made, place);
  };
  const keepNow = useRef(keep);
  keepNow.current = keep;
  useEffect(() => {
    if (!recording) return;
    const startedAt = performance.now();
    const timer = setInterval(() => {
      const passed = (performance.now() - startedAt) / 1000;
      setSeconds(Math.floor(passed));
      if (passed >= MOST_SECONDS) void keepNow.current();
    }, 250);
    return () => clearInterval(timer);
  }, [recording]);
  if (recording) {
    return <Button label={t('voice.stop', { seconds })} icon={Square} variant="accent" onPress={() => void keep()} />;
  }
  const reason = isAsking ? t('voice.asking') : disabledReason;
  return <Button label={t('voice.record')} icon={Mic} disabledReason={reason} onPress={() => void start()} />;
}
