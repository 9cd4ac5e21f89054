import { useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import { EXCHANGE_FORMATS, type ExchangeFormat } from '../../shared/exchange/exchange-unit.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { Check } from '../controls/check.tsx';
import { Choice } from '../controls/choice.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { failureOf, notifyFailure, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure } from '../studio/studio-state.ts';

type Exported = Result<'texts.export'>;
type State =
  | { readonly kind: 'asking' | 'working' }
  | { readonly kind: 'done'; readonly exported: Exported }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Writes the campaign's texts for translators, one file for each language. */
export function ExportTextsDialog() {
  const t = useText();
  const studio = useStudio();
  const campaign = useStudioState((state) => openSession(state).id);
  const [format, setFormat] = useState<ExchangeFormat>('xliff');
  const [hasPictures, setPictures] = useState(true);
  const [state, setState] = useState<State>({ kind: 'asking' });
  const isTimed = format === 'srt' || format === 'vtt';
  const start = async (): Promise<void> => {
    setState({ kind: 'working' });
    try {
      // The host exports what it was given last.
      await openSession(studio.store.getState()).autosave.flush();
      const request = { campaign, format, locales: null, hasPictures: hasPictures && !isTimed };
      setState({ kind: 'done', exported: await studio.client.call('texts.export', request) });
    } catch (error) {
      setState({ kind: 'failed', failure: failureOf(error) });
    }
  };
  return (
    <PanelDialog
      title={t('command.export-texts')}
      onClose={() => studio.store.setState({ dialog: null })}
      actions={
        <Button
          label={t('exchange.export')}
          variant="accent"
          disabledReason={state.kind === 'working' ? t('exchange.working') : null}
          onPress={() => void start()}
        />
      }
    >
      <div className="form">
        <Choice
          label={t('exchange.format')}
          value={format}
          options={EXCHANGE_FORMATS.map((value) => ({ value, label: t(`exchange.format-${value}`) }))}
          onChange={setFormat}
        />
        <Check
          label={t('exchange.pictures')}
          isOn={hasPictures && !isTimed}
          onChange={setPictures}
          disabledReason={isTimed ? t('exchange.no-pictures') : null}
        />
        {state.kind === 'working' && <Busy label={t('exchange.working')} />}
        {state.kind === 'failed' && <FailureMessage failure={state.failure} />}
        {state.kind === 'done' && <ExportedFiles exported={state.exported} />}
      </div>
    </PanelDialog>
  );
}

function ExportedFiles({ exported: { folder, files, pictureProblem } }: { readonly exported: Exported }) {
  const t = useText();
  const studio = useStudio();
  const canReveal = useStudioState(({ catalog }) => catalog?.host.canRevealInFolder ?? false);
  const reveal = (path: string): void => {
    studio.client.call('host.reveal', { path }).catch((error: unknown) => notifyFailure(studio, error));
  };
  return (
    <div role="status">
      <p>{t('exchange.exported', { count: files.length })}</p>
      <p className="fine-print">
        <bdi dir="ltr">{folder}</bdi>
      </p>
      {pictureProblem !== null && (
        <p className="cell-problem" dir="auto">
          {pictureProblem}
        </p>
      )}
      {canReveal && <Button label={t('exchange.reveal')} onPress={() => reveal(files[0]?.file ?? folder)} />}
    </div>
  );
}
