import { MapPinned } from 'lucide-react';
import type { VariantView } from '../../shared/api/variant-methods.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { renameCampaign, setMusic, setStyle } from '../document/edit-campaign.ts';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import { currentTemplate, openSession, presentDocument } from '../studio/selectors.ts';
import { type Studio, setView, useStudio, useStudioState } from '../studio/studio.ts';
import { FindingList } from './finding-list.tsx';
import { fileName } from './media-facts.ts';

/** What holds for all variants, and what the checks say about the one that is shown. */
export function CampaignInspector() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const { campaign } = useStudioState(presentDocument);
  const template = useStudioState(currentTemplate);
  const { value: view, failure, reload } = useVariantFacts().view;
  return (
    <div className="form">
      <h2>{t('inspector.campaign')}</h2>
      <TextInput
        label={t('new.name')}
        value={campaign.name}
        isReadOnly={isReadOnly}
        problemOf={(name) => (name.trim() === '' ? t('product.name-empty') : null)}
        onChange={(name) => editDocument(studio, (document) => renameCampaign(document, name), 'campaign name')}
        onEnd={() => endEdit(studio)}
      />
      {template && (
        <Choice
          label={t('inspector.style')}
          value={campaign.style ?? template.defaultStyle}
          isDisabled={isReadOnly}
          options={template.styles.map((id) => ({ value: id, label: styleName(id) }))}
          onChange={(style) => editDocument(studio, (document) => setStyle(document, style))}
        />
      )}
      <MusicChoice />
      <Button
        label={t('inspector.markets', { count: campaign.markets.length })}
        icon={MapPinned}
        disabledReason={isReadOnly ? t('reason.read-only') : null}
        onPress={() => studio.store.setState({ dialog: 'markets' })}
      />
      <h3>{t('findings.title')}</h3>
      {failure && <FailureMessage failure={failure} onRetry={reload} />}
      {!view && !failure && <Busy label={t('stage.loading')} />}
      {view && (
        <FindingList
          findings={view.findings}
          emptyText={t('findings.none')}
          onOpen={(finding) => showFinding(studio, view, finding)}
        />
      )}
    </div>
  );
}

const NO_MUSIC = 'none';

function MusicChoice() {
  const t = useText();
  const studio = useStudio();
  const { media, isReadOnly } = useStudioState(openSession);
  const music = useStudioState((state) => presentDocument(state).campaign.music?.file ?? null);
  const sounds = media.filter(({ kind, path }) => kind === 'audio' || path === music).map(({ path }) => path);
  const options = [
    { value: NO_MUSIC, label: t('inspector.no-music') },
    ...sounds.map((path) => ({ value: path, label: fileName(path) })),
  ];
  return (
    <Choice
      label={t('inspector.music')}
      value={music ?? NO_MUSIC}
      isDisabled={isReadOnly}
      options={options}
      onChange={(value) => editDocument(studio, (document) => setMusic(document, value === NO_MUSIC ? null : value))}
    />
  );
}

/** Template styles have ids only; they are plain words. */
function styleName(id: string): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
}

function showFinding(studio: Studio, view: VariantView, { subject, frames }: VariantView['findings'][number]): void {
  const caption = view.captions.find(({ id }) => id === subject);
  const scene = view.scenes.find(({ slot, path }) => slot === subject || path === subject);
  const from = frames?.from ?? caption?.from ?? scene?.from;
  setView(studio, {
    isPlaying: false,
    ...(from === undefined ? {} : { frame: from + 12 }),
    ...(caption ? { selection: { kind: 'caption', id: caption.id } } : {}),
    ...(scene && !caption ? { selection: { kind: 'scene', id: scene.id } } : {}),
  });
}
