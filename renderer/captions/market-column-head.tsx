import { Columns2, Pencil } from 'lucide-react';
import { memo } from 'react';
import { Button } from '../controls/button.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { setView, useStudio } from '../studio/studio.ts';

type MarketColumnHeadProps = {
  readonly market: string;
  readonly isCurrent: boolean;
  readonly isCompared: boolean;
  /** As many are compared already as fit. */
  readonly isFull: boolean;
  readonly onCompare: (market: string) => void;
};

/** A market above its texts: its picture beside others, and its own footage, colours, order and music in Edit. */
export const MarketColumnHead = memo(function MarketColumnHead(props: MarketColumnHeadProps) {
  const { market, isCurrent, isCompared, isFull, onCompare } = props;
  const t = useText();
  const studio = useStudio();
  const names = new Intl.DisplayNames([useLanguage()], { type: 'language' });
  return (
    <th id={`column-${market}`} scope="col" className={isCurrent ? 'column-current' : undefined}>
      <span className="column-head">
        <span className="column-name" title={names.of(market)}>
          {names.of(market)}
        </span>
        <bdi dir="ltr">{market}</bdi>
        <span className="column-tools">
          <Button
            label={t('captions.compare', { market })}
            icon={Columns2}
            isIconOnly
            variant="quiet"
            isPressed={isCompared}
            disabledReason={isFull && !isCompared ? t('captions.compare-full') : null}
            onPress={() => onCompare(market)}
          />
          <Button
            label={t('captions.edit-market', { market })}
            icon={Pencil}
            isIconOnly
            variant="quiet"
            onPress={() => setView(studio, { mode: 'edit', market })}
          />
        </span>
      </span>
    </th>
  );
});
