import { Link2 } from 'lucide-react';
import { useState } from 'react';
import { variantsOf } from '../../shared/campaign/openings.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { EmptyMessage } from '../controls/message.tsx';
import { Segments } from '../controls/segments.tsx';
import { useText } from '../i18n/use-text.ts';
import { presentDocument } from '../studio/selectors.ts';
import { useStudioState } from '../studio/studio.ts';
import { BatchFields } from './batch-fields.tsx';
import { BatchFoot } from './batch-foot.tsx';
import { BatchRow } from './batch-row.tsx';
import type { BatchItem } from './batch-state.ts';
import { firstChoices, type PostChoices } from './post-choices.ts';
import type { PanelName } from './post-facts.ts';

/** Many variants to the accounts of their markets, planned over days within TikTok's caps. */
export function BatchPanel({ onShow }: { readonly onShow: (name: PanelName) => void }) {
  const t = useText();
  const accounts = useStudioState(({ publish }) => publish.accounts);
  const { campaign } = useStudioState(presentDocument);
  const [items, setItems] = useState<ReadonlyMap<string, BatchItem>>(new Map());
  const [accountOf, setAccountOf] = useState<Readonly<Record<string, string>>>({});
  const [choices, setChoices] = useState<PostChoices>(() => firstChoices('direct', ''));
  const [first] = accounts;
  if (!first) return <EmptyMessage icon={Link2} title={t('posts.no-account')} text={t('posts.no-account-text')} />;
  const set = (key: string, item: BatchItem | null): void =>
    setItems((before) => {
      const next = new Map(before);
      if (item) next.set(key, item);
      else next.delete(key);
      return next;
    });
  // Market by market: all of a market goes to one account.
  const variants = campaign.markets.flatMap((market) => variantsOf({ ...campaign, markets: [market] }));
  const chosen = variants.flatMap((variant) => {
    const item = items.get(variantName(variant));
    return item ? [{ ...item, account: accountOf[variant.market] ?? first.id }] : [];
  });
  return (
    <div className="batch-panel">
      <div className="table-scroller batch-table">
        <table>
          <caption className="visually-hidden">{t('posts.batch-variants')}</caption>
          <thead>
            <tr>
              {(['variant', 'account', 'caption'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`posts.column-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <BatchRow
                key={variantName(variant)}
                variant={variant}
                account={accountOf[variant.market] ?? first.id}
                onAccount={(account) => setAccountOf({ ...accountOf, [variant.market]: account })}
                onItem={(item) => set(variantName(variant), item)}
              />
            ))}
          </tbody>
        </table>
      </div>
      <form className="form post-form" onSubmit={(event) => event.preventDefault()}>
        <Segments
          label={t('posts.way')}
          value={choices.mode}
          options={(['direct', 'inbox'] as const).map((value) => ({ value, label: t(`posts.way-${value}`) }))}
          onChange={(mode) => setChoices(firstChoices(mode, ''))}
        />
        <BatchFields items={chosen} choices={choices} onChange={setChoices}>
          {(creator) => <BatchFoot {...{ items: chosen, choices, creator, onShow }} />}
        </BatchFields>
      </form>
    </div>
  );
}
