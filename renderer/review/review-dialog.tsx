import { FileUp, PanelsTopLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import { Busy } from '../controls/busy.tsx';
import { Button } from '../controls/button.tsx';
import { CopyButton } from '../controls/copy-button.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { openSession } from '../studio/selectors.ts';
import { failureOf, notifyFailure, useStudio, useStudioState } from '../studio/studio.ts';
import type { Failure } from '../studio/studio-state.ts';

type State =
  | { readonly kind: 'asking' | 'working' }
  | { readonly kind: 'written'; readonly page: Result<'review.write'> }
  | { readonly kind: 'taken'; readonly taken: Result<'review.import'> }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Gives the finished videos away to be looked at, and takes in what was decided on them. */
export function ReviewDialog() {
  const t = useText();
  const language = useLanguage();
  const studio = useStudio();
  const { id: campaign, isReadOnly } = useStudioState(openSession);
  const [state, setState] = useState<State>({ kind: 'asking' });
  const run = async (work: () => Promise<State>): Promise<void> => {
    setState({ kind: 'working' });
    try {
      setState(await work());
    } catch (error) {
      setState({ kind: 'failed', failure: failureOf(error) });
    }
  };
  const write = (): Promise<void> =>
    run(async () => ({ kind: 'written', page: await studio.client.call('review.write', { campaign, language }) }));
  const takeIn = (chosen: readonly File[]): Promise<void> =>
    run(async () => {
      const files = await Promise.all(chosen.map((file) => studio.pathForFile(file)));
      const { window } = studio;
      const taken = await studio.client.call('review.import', { campaign, window, files });
      studio.store.setState(({ reviews }) => ({ reviews: reviews + 1 }));
      return { kind: 'taken', taken };
    });
  return (
    <PanelDialog title={t('command.review')} onClose={() => studio.store.setState({ dialog: null })}>
      <div className="form">
        <p>{t('review.lead')}</p>
        <Button label={t('review.write')} icon={PanelsTopLeft} variant="accent" onPress={() => void write()} />
        {state.kind === 'written' && <WrittenPage page={state.page} />}
        <p className="fine-print">{t('review.send')}</p>
        <DecisionPicker
          disabledReason={isReadOnly ? t('reason.read-only') : null}
          onChoose={(files) => void takeIn(files)}
        />
        {state.kind === 'working' && <Busy label={t('review.working')} />}
        {state.kind === 'failed' && <FailureMessage failure={state.failure} />}
        {state.kind === 'taken' && <TakenDecisions taken={state.taken} />}
      </div>
    </PanelDialog>
  );
}

type DecisionPickerProps = {
  readonly disabledReason: string | null;
  readonly onChoose: (files: readonly File[]) => void;
};

function DecisionPicker({ disabledReason, onChoose }: DecisionPickerProps) {
  const t = useText();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept=".json"
        aria-label={t('review.take-in')}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          if (files.length > 0) onChoose(files);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
      <Button
        label={t('review.take-in')}
        icon={FileUp}
        disabledReason={disabledReason}
        onPress={() => picker.current?.click()}
      />
    </div>
  );
}

function WrittenPage({ page: { file, videos, failed } }: { readonly page: Result<'review.write'> }) {
  const t = useText();
  const studio = useStudio();
  const canReveal = useStudioState(({ catalog }) => catalog?.host.canRevealInFolder ?? false);
  const reveal = (): void => {
    studio.client.call('host.reveal', { path: file }).catch((error: unknown) => notifyFailure(studio, error));
  };
  return (
    <div role="status">
      <p>{t('review.written', { videos, failed })}</p>
      <p className="fine-print">
        <bdi dir="ltr">{file}</bdi>
      </p>
      {canReveal ? (
        <Button label={t('job.show-file')} onPress={reveal} />
      ) : (
        <CopyButton label={t('review.copy')} text={file} />
      )}
    </div>
  );
}

function TakenDecisions({ taken }: { readonly taken: Result<'review.import'> }) {
  const t = useText();
  const { approved, rejected, outdated, unknown } = taken;
  return (
    <div role="status">
      <p>{t('review.took', { approved: approved.length, rejected: rejected.length })}</p>
      <NameList title={t('review.outdated')} names={outdated} />
      <NameList title={t('review.unknown')} names={unknown} />
    </div>
  );
}

function NameList({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <>
      <p className="cell-problem">{title}</p>
      <ul className="fine-print">
        {names.map((name) => (
          <li key={name}>
            <bdi dir="ltr">{name}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
