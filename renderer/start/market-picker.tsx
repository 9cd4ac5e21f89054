import { Check, Search } from 'lucide-react';
import { useState } from 'react';
import { Checkbox, CheckboxGroup, Input, Label, SearchField } from 'react-aria-components';
import { useLanguage, useText } from '../i18n/use-text.ts';
import type { MarketFacts } from '../studio/studio-state.ts';

type MarketPickerProps = {
  readonly markets: readonly MarketFacts[];
  readonly value: readonly string[];
  readonly onChange: (markets: readonly string[]) => void;
};

/** Some of the markets, by name, country or code. */
export function MarketPicker({ markets, value, onChange }: MarketPickerProps) {
  const t = useText();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  const [search, setSearch] = useState('');
  const labelled = markets.map((market) => ({ ...market, label: names.of(market.id) ?? market.name }));
  const words = search.toLocaleLowerCase();
  const shown = labelled.filter(({ id, name, label }) =>
    [id, name, label].some((text) => text.toLocaleLowerCase().includes(words)),
  );
  return (
    <CheckboxGroup
      className="field market-picker"
      value={[...value]}
      // In the list's order, whatever order they were checked in.
      onChange={(chosen) =>
        onChange([...value.filter((id) => chosen.includes(id)), ...chosen.filter((id) => !value.includes(id))])
      }
    >
      <Label>{t('new.markets', { count: value.length })}</Label>
      <SearchField className="search" aria-label={t('new.search-markets')} value={search} onChange={setSearch}>
        <Search aria-hidden className="icon" />
        <Input placeholder={t('new.search-markets')} />
      </SearchField>
      <div className="market-options">
        {shown.map(({ id, label, currency }) => (
          <Checkbox key={id} value={id} className="check-row">
            <span className="check-box" aria-hidden>
              <Check className="icon" />
            </span>
            <span className="check-label">{label}</span>
            <span className="check-detail" dir="ltr">
              {id} · {currency}
            </span>
          </Checkbox>
        ))}
        {shown.length === 0 && <p className="palette-empty">{t('new.no-market-found')}</p>}
      </div>
    </CheckboxGroup>
  );
}
