import { MapPinned } from 'lucide-react';
import type { Footage, VariantView } from '../../shared/api/variant-methods.ts';
import { BrandFields } from '../brand/brand-fields.tsx';
import { CommandButton } from '../commands/command-button.tsx';
import { commandById } from '../commands/command-by-id.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { renameCampaign } from '../document/edit-campaign.ts';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { type Studio, setView, useStudio, useStudioState } from '../studio/studio.ts';
import { VoiceFields } from '../voice/voice-fields.tsx';
import { CoverFields, MusicFields } from './film-fields.tsx';
import { FindingList } from './finding-list.tsx';
import { FormatFields } from './format-fields.tsx';
import { HookFields } from './hook-fields.tsx';
import { LookFields } from './look-fields.tsx';

/** What holds for all variants, and what the checks say about the one that is shown. */
export function CampaignInspector() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const { campaign } = useStudioState(presentDocument);
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
      <Button
        label={t('inspector.markets', { count: campaign.markets.length })}
        icon={MapPinned}
        disabledReason={isReadOnly ? t('reason.read-only') : null}
        onPress={() => studio.store.setState({ dialog: 'markets' })}
      />
      <HookFields />
      <BrandFields />
      <LookFields />
      <FormatFields />
      <MusicFields />
      <VoiceFields />
      <CoverFields />
      <CommandButton command={commandById('save-template')} />
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

function showFinding(studio: Studio, view: VariantView, { subject, frames }: VariantView['findings'][number]): void {
  const caption = view.captions.find(({ id }) => id === subject);
  const isAbout = ({ slot, path }: Footage): boolean => slot === subject || path === subject;
  const scene = view.scenes.find(({ footage }) => footage.some(isAbout));
  const from = frames?.from ?? caption?.from ?? scene?.from;
  setView(studio, {
    isPlaying: false,
    ...(from === undefined ? {} : { frame: from + 12 }),
    ...(caption ? { selection: { kind: 'caption', id: caption.id } } : {}),
    ...(scene && !caption
      ? { selection: { kind: 'scene', id: scene.id }, slot: scene.footage.find(isAbout)?.slot ?? null }
      : {}),
  });
}
