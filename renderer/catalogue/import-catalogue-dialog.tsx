import { FileSpreadsheet } from 'lucide-react';
import { useRef, useState } from 'react';
import type { FeedView } from '../../shared/api/catalogue-methods.ts';
import { Button } from '../controls/button.tsx';
import { Check } from '../controls/check.tsx';
import { Choice } from '../controls/choice.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { PanelDialog } from '../controls/panel-dialog.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { FeedColumns } from './feed-columns.tsx';
import { FeedFaults } from './feed-faults.tsx';
import { type FeedChoices, useFeed } from './use-feed.ts';

const KINDS = '.csv,.tsv,.txt,.xml,.rss,.atom,.xlsx';
const IMAGES = ['0', '1', '3', '6', '10'] as const;

/** A feed's products into the campaign: choose, look at columns and bad rows, import as one step that can be undone. */
export function ImportCatalogueDialog() {
  const t = useText();
  const studio = useStudio();
  const { feed, failure, progress, choices, take, change, bring, stop } = useFeed();
  const [images, setImages] = useState<(typeof IMAGES)[number]>('6');
  const close = (): void => studio.store.setState({ dialog: null });
  const reason = !feed ? t('reason.no-feed') : feed.products === 0 ? t('reason.no-products') : null;
  const start = async (): Promise<void> => {
    const told = (count: number) => ({
      title: t('command.import-catalogue'),
      message: t('catalogue.done', { count }),
    });
    if (await bring(Number(images), told)) close();
  };
  const action = progress ? (
    <Button label={t('catalogue.stop')} onPress={stop} />
  ) : (
    <Button
      label={t('catalogue.import', { count: feed?.products ?? 0 })}
      variant="accent"
      disabledReason={reason}
      onPress={() => void start()}
    />
  );
  return (
    <PanelDialog title={t('command.import-catalogue')} size="large" onClose={progress ? stop : close} actions={action}>
      <div className="form">
        <FeedPicker onTake={take} />
        {failure && <FailureMessage failure={failure} />}
        {feed && (
          <>
            <FeedSummary feed={feed} />
            <FeedColumns feed={feed} choices={choices} onChange={change} />
            <FeedOptions feed={feed} choices={choices} onChange={change} />
            <Choice
              label={t('catalogue.images')}
              value={images}
              options={IMAGES.map((value) => ({ value, label: value }))}
              onChange={setImages}
            />
            <FeedFaults feed={feed} />
          </>
        )}
        {progress && <p role="status">{t('catalogue.progress', { done: progress.done, total: progress.total })}</p>}
      </div>
    </PanelDialog>
  );
}

function FeedPicker({ onTake }: { readonly onTake: (source: () => Promise<string | null>) => Promise<void> }) {
  const t = useText();
  const studio = useStudio();
  const picker = useRef<HTMLInputElement>(null);
  return (
    <div>
      <input
        ref={picker}
        type="file"
        hidden
        accept={KINDS}
        aria-label={t('catalogue.choose')}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void onTake(() => studio.pathForFile(file));
          // The same file may be chosen again, mended.
          target.value = '';
        }}
      />
      <Button label={t('catalogue.choose')} icon={FileSpreadsheet} onPress={() => picker.current?.click()} />
      <p className="fine-print">{t('catalogue.hint')}</p>
    </div>
  );
}

function FeedSummary({ feed }: { readonly feed: FeedView }) {
  const t = useText();
  const { file, dialect, rows, products, added, updated, removed } = feed;
  return (
    <div className="catalogue-summary" role="status">
      <strong dir="auto">{file}</strong>
      <span>{t('catalogue.read', { dialect, rows, products })}</span>
      <span className="fine-print">{t('catalogue.effect', { added, updated, removed })}</span>
    </div>
  );
}

type FeedOptionsProps = {
  readonly feed: FeedView;
  readonly choices: FeedChoices;
  readonly onChange: (changed: Partial<FeedChoices>) => void;
};

const ALL = 'all';

function FeedOptions({ feed, choices, onChange }: FeedOptionsProps) {
  const t = useText();
  const markets = useStudioState((state) => presentDocument(state).campaign.markets);
  const options = [
    { value: ALL, label: t('catalogue.all-markets') },
    ...markets.map((market) => ({ value: market, label: market })),
  ];
  return (
    <>
      {!feed.hasCurrency && (
        <TextInput
          label={t('catalogue.currency')}
          value={feed.currency ?? ''}
          problemOf={(text) => (/^[A-Za-z]{3}$/.test(text) ? null : t('catalogue.currency-problem'))}
          onChange={(text) => onChange({ currency: text.toUpperCase() })}
        />
      )}
      <Choice
        label={t('catalogue.market')}
        value={feed.market ?? ALL}
        options={options}
        onChange={(market) => onChange({ market })}
      />
      <Check label={t('catalogue.prune')} isOn={choices.prunes} onChange={(prunes) => onChange({ prunes })} />
    </>
  );
}
