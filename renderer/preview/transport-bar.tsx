import { Pause } from 'lucide-react';
import { CommandButton } from '../commands/command-button.tsx';
import {
  backSecondCommand,
  firstFrameCommand,
  forwardSecondCommand,
  lastFrameCommand,
  nextFrameCommand,
  playCommand,
  previousFrameCommand,
} from '../commands/playback-commands.ts';
import { Choice } from '../controls/choice.tsx';
import { failureTitle } from '../i18n/failure-title.ts';
import { useText } from '../i18n/use-text.ts';
import { frameTime, VARIANT_FRAMES } from '../studio/frame-time.ts';
import { setPreferences } from '../studio/set-preferences.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import type { Clip } from './use-clip.ts';

/** Playing and stepping; time runs from left to right in every language. */
export function TransportBar({ clip }: { readonly clip: Clip }) {
  const t = useText();
  const isPlaying = useStudioState(({ view }) => view.isPlaying);
  return (
    <div className="transport">
      <SafeZoneChoice />
      <div className="transport-buttons" dir="ltr" role="toolbar" aria-label={t('transport.title')}>
        <CommandButton command={firstFrameCommand} isIconOnly variant="quiet" />
        <CommandButton command={backSecondCommand} isIconOnly variant="quiet" />
        <CommandButton command={previousFrameCommand} isIconOnly variant="quiet" />
        <CommandButton
          command={isPlaying ? { ...playCommand, icon: Pause, label: 'command.pause' } : playCommand}
          isIconOnly
        />
        <CommandButton command={nextFrameCommand} isIconOnly variant="quiet" />
        <CommandButton command={forwardSecondCommand} isIconOnly variant="quiet" />
        <CommandButton command={lastFrameCommand} isIconOnly variant="quiet" />
      </div>
      <div className="transport-end">
        {isPlaying && clip.kind === 'making' && (
          <span className="transport-state" role="status">
            {t('transport.making', { percent: Math.round(clip.progress * 100) })}
          </span>
        )}
        {isPlaying && clip.kind === 'failed' && (
          <span className="transport-state state-bad" role="alert" title={clip.failure.message}>
            {failureTitle(t, clip.failure.code)}
          </span>
        )}
        <Timecode />
      </div>
    </div>
  );
}

function Timecode() {
  const frame = useStudioState(({ view }) => view.frame);
  return (
    <span className="timecode numeric" dir="ltr">
      <strong>{frameTime(frame)}</strong> / {frameTime(VARIANT_FRAMES)}
    </span>
  );
}

function SafeZoneChoice() {
  const t = useText();
  const studio = useStudio();
  const zone = useStudioState(({ preferences }) => preferences.safeZone);
  return (
    <Choice
      label={t('transport.safe-zone')}
      isLabelHidden
      value={zone}
      options={(['none', 'organic', 'ads-a', 'ads-b'] as const).map((value) => ({
        value,
        label: t(`safe-zone.${value}`),
      }))}
      onChange={(value) => void setPreferences(studio, { safeZone: value })}
    />
  );
}
