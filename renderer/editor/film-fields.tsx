import { Eye, Library } from 'lucide-react';
import { DEFAULT_COVER } from '../../shared/template/instantiate.ts';
import { CommandButton } from '../commands/command-button.tsx';
import { coverCommand } from '../commands/cut-commands.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { scopeFor } from '../studio/choice-scope.ts';
import { choose } from '../studio/edit-cut.ts';
import { frameTime } from '../studio/frame-time.ts';
import { seek } from '../studio/seek.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useChoicePlace } from '../studio/use-choice-place.ts';
import { useChoices } from '../studio/use-cut.ts';
import { AppliesTo } from './applies-to.tsx';
import { BeatCuts } from './beat-cuts.tsx';
import { fileName } from './media-facts.ts';

const NO_MUSIC = 'none';

/** The music under the film. */
export function MusicFields() {
  const t = useText();
  const studio = useStudio();
  const { media, isReadOnly } = useStudioState(openSession);
  const place = useChoicePlace('music');
  const music = useChoices().music?.file ?? null;
  const sounds = media.filter(({ kind, path }) => kind === 'audio' || path === music).map(({ path }) => path);
  const setMusic = (value: string): void => {
    // No music for everybody is what a campaign without a choice has; for some it must be said.
    const none = scopeFor(studio.store.getState(), place) === 'campaign' ? undefined : null;
    choose(studio, place, { value: value === NO_MUSIC ? none : { file: value } });
  };
  return (
    <section className="form-section">
      <Choice
        label={t('inspector.music')}
        value={music ?? NO_MUSIC}
        isDisabled={isReadOnly}
        options={[
          { value: NO_MUSIC, label: t('inspector.no-music') },
          ...sounds.map((path) => ({ value: path, label: fileName(path) })),
        ]}
        onChange={setMusic}
      />
      <Button
        label={t('music.open')}
        icon={Library}
        variant="quiet"
        disabledReason={isReadOnly ? t('reason.read-only') : null}
        onPress={() => studio.store.setState({ dialog: 'music-library' })}
      />
      {music !== null && <BeatCuts />}
      <AppliesTo place={place} about={t('inspector.music')} resetLabel={t('inspector.reset-music')} />
    </section>
  );
}

/** The frame that becomes the cover picture. */
export function CoverFields() {
  const t = useText();
  const studio = useStudio();
  const place = useChoicePlace('cover');
  const cover = useChoices().cover ?? DEFAULT_COVER;
  return (
    <section className="form-section">
      <div className="field">
        <span className="field-label">{t('inspector.cover')}</span>
        <p className="numeric">{t('inspector.cover-at', { time: frameTime(cover) })}</p>
      </div>
      <div className="button-row">
        <CommandButton command={coverCommand} />
        <Button label={t('inspector.cover-show')} icon={Eye} variant="quiet" onPress={() => seek(studio, cover)} />
      </div>
      <AppliesTo place={place} about={t('inspector.cover')} />
    </section>
  );
}
