import type { Price } from '../../shared/catalog/product-schema.ts';
import { Button } from '../controls/button.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { useText } from '../i18n/use-text.ts';
import { endEdit } from '../studio/edit-document.ts';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';

type PriceFieldsProps = {
  readonly title: string;
  readonly hint?: string | null;
  readonly price: Price | null;
  /** For a price that has none yet. */
  readonly currency: string;
  readonly onChange: (price: Price | null) => void;
};

const AMOUNT = /^\d{1,12}(\.\d{1,4})?$/;

/** One price with its earlier price and currency. An empty amount takes the price away. */
export function PriceFields({ title, hint = null, price, currency, onChange }: PriceFieldsProps) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const amountProblem = (text: string) => (text === '' || AMOUNT.test(text) ? null : t('product.amount-problem'));
  const field = { isReadOnly, direction: 'ltr', onEnd: () => endEdit(studio) } as const;
  const change = (part: Partial<Price>): void => onChange({ ...(price ?? { amount: '0', currency }), ...part });
  return (
    <fieldset className="price-fields">
      <legend>{title}</legend>
      <div className="price-row">
        <TextInput
          {...field}
          label={t('product.amount')}
          value={price === null ? '' : String(price.amount)}
          problemOf={amountProblem}
          onChange={(amount) => (amount === '' ? onChange(null) : change({ amount }))}
        />
        <TextInput
          {...field}
          label={t('product.was')}
          value={price?.was === undefined ? '' : String(price.was)}
          isReadOnly={isReadOnly || price === null}
          problemOf={amountProblem}
          onChange={(was) => {
            const { was: _old, ...rest } = price ?? { amount: '0', currency };
            onChange(was === '' ? rest : { ...rest, was });
          }}
        />
        <TextInput
          {...field}
          label={t('product.currency')}
          value={price?.currency ?? currency}
          isReadOnly={isReadOnly || price === null}
          problemOf={(text) => (/^[A-Z]{3}$/.test(text.toUpperCase()) ? null : t('product.currency-problem'))}
          onChange={(text) => change({ currency: text.toUpperCase() })}
        />
      </div>
      {hint !== null && <p className="fine-print">{hint}</p>}
      {price !== null && !isReadOnly && (
        <Button label={t('product.remove-price')} variant="quiet" onPress={() => onChange(null)} />
      )}
    </fieldset>
  );
}
