import { useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import { putCaptionTimes } from '../../shared/campaign/put-caption-times.ts';
import { Button } from '../controls/button.tsx';
import { Check } from '../controls/check.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { TextInput } from '../controls/text-input.tsx';
import type { CampaignDocument } from '../document/campaign-document.ts';
import { setText } from '../document/edit-texts.ts';
import { useText } from '../i18n/use-text.ts';
import { editDocument } from '../studio/edit-document.ts';
import { frameTime } from '../studio/frame-time.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { useVoiceWork } from './use-voice.ts';
import { WorkProgress } from './work-progress.tsx';

type Heard = Result<'voices.hear'> & { readonly market: string };
type Change = Heard['changes'][number];

/** Where the model's path is remembered. */
const MODEL_KEY = 'fifteen.whisper-model';

/** Captions out of what is said in the market's voice: shown first, and one step of the history when they are taken. */
export function HearCaptionsDialog() {
  const t = useText();
  const studio = useStudio();
  const { store, client, storage } = studio;
  const { market, product } = useStudioState(({ view }) => view);
  const { value: programs } = useHostValue('voice programs', () => client.call('voices.programs', {}));
  const [typed, setTyped] = useState(() => storage.getItem(MODEL_KEY));
  const [heard, setHeard] = useState<Heard | null>(null);
  const [refused, setRefused] = useState<ReadonlySet<string>>(new Set());
  const work = useVoiceWork();
  const model = typed ?? programs?.whisperModel ?? '';
  const close = (): void => {
    if (work.isWorking) work.stop();
    store.setState({ dialog: null });
  };
  const hear = async (): Promise<void> => {
    storage.setItem(MODEL_KEY, model);
    setHeard(null);
    setRefused(new Set());
    const request = { market, product, file: null, model: model.trim() };
    const found = await work.run((campaign) => client.call('voices.hear', { campaign, ...request }));
    if (found) setHeard({ ...found, market });
  };
  const accepted = heard?.changes.filter(({ caption }) => !refused.has(caption)) ?? [];
  const reason = work.isWorking ? t('voice.working') : programs?.whisper === false ? t('voice.no-whisper') : null;
  const take = (): void => {
    if (heard) editDocument(studio, (document) => withHeard(document, heard, accepted));
    close();
  };
  return (
    <PanelDialog
      title={t('command.hear-captions')}
      size="large"
      onClose={close}
      actions={
        heard && (
          <Button
            label={t('exchange.accept', { count: accepted.length })}
            variant="accent"
            disabledReason={accepted.length === 0 ? t('exchange.none-chosen') : null}
            onPress={take}
          />
        )
      }
    >
      <div className="form">
        <p>{t('voice.hear-hint', { market })}</p>
        <TextInput
          label={t('voice.whisper-model')}
          value={model}
          direction="ltr"
          placeholder="ggml-base.bin"
          onChange={setTyped}
        />
        <div className="button-row">
          <Button
            label={t('voice.hear')}
            disabledReason={reason ?? (model.trim() === '' ? t('voice.needs-model') : null)}
            onPress={() => void hear()}
          />
        </div>
        {programs?.whisper === false && <p className="fine-print">{t('voice.no-whisper')}</p>}
        <WorkProgress work={work} />
        {work.failure && <FailureMessage failure={work.failure} />}
        {heard && <HeardChanges heard={heard} refused={refused} onRefuse={setRefused} />}
      </div>
    </PanelDialog>
  );
}

type HeardChangesProps = {
  readonly heard: Heard;
  readonly refused: ReadonlySet<string>;
  readonly onRefuse: (refused: ReadonlySet<string>) => void;
};

function HeardChanges({ heard: { changes, market }, refused, onRefuse }: HeardChangesProps) {
  const choose = (caption: string, isAccepted: boolean): void =>
    onRefuse(new Set(isAccepted ? [...refused].filter((each) => each !== caption) : [...refused, caption]));
  return (
    <ul className="text-changes">
      {changes.map(({ caption, before, after }) => (
        <li key={caption}>
          <Check
            label={`${market} · ${caption}`}
            isOn={!refused.has(caption)}
            onChange={(isOn) => choose(caption, isOn)}
          />
          <div className="text-change">
            <p lang={market} dir="auto">
              <del>{before.text}</del> <Span span={before} />
            </p>
            <p lang={market} dir="auto">
              <ins>{after.text}</ins> <Span span={after} />
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}

function Span({ span: { from, frames } }: { readonly span: { readonly from: number; readonly frames: number } }) {
  return (
    <bdi dir="ltr" className="fine-print numeric">
      {`${frameTime(from)}–${frameTime(from + frames)}`}
    </bdi>
  );
}

function withHeard(
  document: CampaignDocument,
  { locale, market }: Heard,
  changes: readonly Change[],
): CampaignDocument {
  const worded = changes.reduce((all, { key, after }) => setText(all, { locale, key }, after.text), document);
  const times = changes.map(({ caption, timing }) => ({ caption, timing }));
  return { ...worded, campaign: putCaptionTimes(worded.campaign, market, times) };
}
