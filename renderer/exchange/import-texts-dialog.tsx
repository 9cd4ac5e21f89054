import { useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { failureOf, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure } from '../studio/studio-state.ts';
import { acceptChanges } from './accept-changes.ts';
import { ChangeTable, type TextChange } from './change-table.tsx';
import { ChooseTexts } from './choose-texts.tsx';

type Compared = Result<'texts.compare'>;
type State =
  | { readonly kind: 'asking' | 'working' }
  | { readonly kind: 'compared'; readonly compared: Compared }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Shows what translators' files would change, row by row; what is accepted is one step of the history. */
export function ImportTextsDialog() {
  const t = useText();
  const studio = useStudio();
  const campaign = useStudioState((state) => openSession(state).id);
  const [state, setState] = useState<State>({ kind: 'asking' });
  const [refused, setRefused] = useState<ReadonlySet<TextChange>>(new Set());
  const close = (): void => studio.store.setState({ dialog: null });
  const compare = async (paths: () => Promise<readonly string[]>): Promise<void> => {
    setState({ kind: 'working' });
    setRefused(new Set());
    try {
      const files = [...(await paths())];
      if (files.length === 0) return setState({ kind: 'asking' });
      // The host compares with what it was given last.
      await openSession(studio.store.getState()).autosave.flush();
      setState({ kind: 'compared', compared: await studio.client.call('texts.compare', { campaign, files }) });
    } catch (error) {
      setState({ kind: 'failed', failure: failureOf(error) });
    }
  };
  const changes = state.kind === 'compared' ? state.compared.changes : [];
  const accepted = changes.filter((change) => !refused.has(change));
  return (
    <PanelDialog
      title={t('command.import-texts')}
      size="large"
      onClose={close}
      actions={
        state.kind === 'compared' && (
          <Button
            label={t('exchange.accept', { count: accepted.length })}
            variant="accent"
            disabledReason={accepted.length === 0 ? t('exchange.none-chosen') : null}
            onPress={() => {
              acceptChanges(studio, accepted);
              close();
            }}
          />
        )
      }
    >
      <div className="form">
        <ChooseTexts onChoose={(paths) => void compare(paths)} />
        {state.kind === 'working' && <Busy label={t('exchange.comparing')} />}
        {state.kind === 'failed' && <FailureMessage failure={state.failure} />}
        {state.kind === 'compared' && <ChangeTable compared={state.compared} refused={refused} onRefuse={setRefused} />}
      </div>
    </PanelDialog>
  );
}
