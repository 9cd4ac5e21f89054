import { useEffect, useState } from 'react';
import { type VariantIds, variantName } from '../../shared/campaign/variant-ids.ts';
import { Check } from '../controls/check.tsx';
import { Choice } from '../controls/choice.tsx';
import { StateBadge } from '../controls/state-badge.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { openingName } from '../i18n/opening-name.ts';
import { useText } from '../i18n/use-text.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHooks } from '../studio/use-hooks.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import type { BatchItem } from './batch-state.ts';

type BatchRowProps = {
  readonly variant: VariantIds;
  readonly account: string;
  /** Chooses the account of all variants of the market. */
  readonly onAccount: (account: string) => void;
  readonly onItem: (item: BatchItem | null) => void;
};

/** One variant: whether it goes along, to whom, and with which text. */
export function BatchRow({ variant, account, onAccount, onItem }: BatchRowProps) {
  const t = useText();
  const { client } = useStudio();
  const folder = useStudioState((state) => openSession(state).folder);
  const accounts = useStudioState(({ publish }) => publish.accounts);
  const { market, hook } = variant;
  const hooks = useHooks();
  const product = useStudioState((state) =>
    presentDocument(state).campaign.products.find(({ id }) => id === variant.product),
  );
  const name = [product?.name ?? variant.product, ...(hook === null ? [] : [openingName(t, hooks, hook)])].join(' · ');
  const [isChosen, setChosen] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  const key = isChosen ? variantName(variant) : null;
  const { value: draft, failure } = useHostValue(key, () => client.call('posts.draft', { folder, ...variant }));
  const caption = edited ?? draft?.caption ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row tells of its own changes alone.
  useEffect(() => {
    onItem(isChosen && draft && !failure ? { ...variant, account, draft, caption } : null);
  }, [isChosen, draft, failure, caption]);
  return (
    <tr>
      <td>
        <Check label={`${name} · ${market}`} isOn={isChosen} onChange={setChosen} />
        {isChosen && failure && <StateBadge tone="warning" label={failure.message} />}
      </td>
      <td>
        <Choice
          label={`${t('posts.account')}, ${market}`}
          isLabelHidden
          value={account}
          options={accounts.map(({ id, nickname }) => ({ value: id, label: nickname }))}
          onChange={onAccount}
        />
      </td>
      <td>
        {isChosen && draft && (
          <TextInput
            label={`${t('posts.caption')}, ${name}, ${market}`}
            isLabelHidden
            isMultiline
            value={caption}
            onChange={setEdited}
          />
        )}
      </td>
    </tr>
  );
}
