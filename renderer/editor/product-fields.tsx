import { Plus, Trash2 } from 'lucide-react';
import type { Price } from '../../shared/catalog/product-schema.ts';
import { Button } from '../controls/button.tsx';
import { TextInput } from '../controls/text-input.tsx';
import { addProduct, removeProduct, renameProduct, setPrice } from '../document/edit-products.ts';
import { useText } from '../i18n/use-text.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import { currentMarket, currentProduct, openSession, presentDocument } from '../studio/selectors.ts';
import { type Studio, setView, useStudio, useStudioState } from '../studio/studio.ts';
import { PriceFields } from './price-fields.tsx';

/** What the current product is called and costs. */
export function ProductFields() {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const product = useStudioState(currentProduct);
  const market = useStudioState(currentMarket);
  const count = useStudioState((state) => presentDocument(state).campaign.products.length);
  const change = (place: string | null, price: Price | null): void =>
    editDocument(
      studio,
      (document) => setPrice(document, { product: product.id, market: place }, price),
      price ? `price ${product.id} ${place}` : null,
    );
  const own = product.prices?.[market.id] ?? null;
  return (
    <div className="form product-fields" key={product.id}>
      <TextInput
        label={t('product.name')}
        value={product.name}
        isReadOnly={isReadOnly}
        problemOf={(name) => (name.trim() === '' ? t('product.name-empty') : null)}
        onChange={(name) =>
          editDocument(studio, (document) => renameProduct(document, product.id, name), `name ${product.id}`)
        }
        onEnd={() => endEdit(studio)}
      />
      <PriceFields
        title={t('product.price')}
        price={product.price ?? null}
        currency={market.currency}
        onChange={(price) => change(null, price)}
      />
      <PriceFields
        key={market.id}
        title={t('product.price-in', { market: market.id })}
        hint={own === null ? t('product.price-same') : null}
        price={own}
        currency={market.currency}
        onChange={(price) => change(market.id, price)}
      />
      <div className="button-row">
        <Button
          label={t('product.add')}
          icon={Plus}
          disabledReason={isReadOnly ? t('reason.read-only') : null}
          onPress={() => add(studio, t('product.new-name'))}
        />
        <Button
          label={t('product.remove')}
          icon={Trash2}
          variant="quiet"
          disabledReason={isReadOnly ? t('reason.read-only') : count < 2 ? t('reason.last-product') : null}
          onPress={() => editDocument(studio, (document) => removeProduct(document, product.id))}
        />
      </div>
    </div>
  );
}

function add(studio: Studio, name: string): void {
  const { product } = addProduct(presentDocument(studio.store.getState()), name);
  editDocument(studio, (document) => addProduct(document, name).document);
  setView(studio, { product });
}
