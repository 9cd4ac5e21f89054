import { Clapperboard, FlaskConical, FolderOpen, ListChecks, RotateCcw } from 'lucide-react';
import { useMemo } from 'react';
import { variantsOf } from '../../shared/campaign/openings.ts';
import { type VariantIds, variantName } from '../../shared/campaign/variant-ids.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { newestRenders, renderVariants, retryJobs } from '../studio/manage-jobs.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { notifyFailure, setView, useStudio, useStudioState } from '../studio/studio.ts';
import { toggleAll, type VariantSelection } from './variant-selection.ts';

type VariantsToolsProps = {
  readonly shown: readonly VariantIds[];
  readonly selection: VariantSelection;
  readonly onSelect: (selection: VariantSelection) => void;
};

/** Enough to see whether all is right before a long run. */
const TRIED = 5;

/** What can be done with the variants that are selected, or shown. */
export function VariantsTools({ shown, selection, onSelect }: VariantsToolsProps) {
  const t = useText();
  const studio = useStudio();
  const { campaign } = useStudioState(presentDocument);
  const { products, markets, hooks = [] } = campaign;
  const count = useMemo(() => variantsOf(campaign).length, [campaign]);
  const chosen = shown.filter((variant) => selection.has(variantName(variant)));
  const tried = (chosen.length > 0 ? chosen : shown).slice(0, TRIED);
  return (
    <div className="variants-tools">
      <span className="numeric">
        {t('variants.count', { products: products.length, markets: markets.length, count })}
        {hooks.length > 0 && ` · ${t('variants.openings', { count: hooks.length + 1 })}`}
        {shown.length < count && ` · ${t('variants.shown', { count: shown.length })}`}
      </span>
      <span className="spring" />
      <Button
        label={chosen.length === shown.length ? t('variants.select-none') : t('variants.select-all')}
        variant="quiet"
        onPress={() => onSelect(toggleAll(selection, shown.map(variantName)))}
      />
      <FolderButton />
      <Button
        label={t('command.review')}
        icon={ListChecks}
        onPress={() => studio.store.setState({ dialog: 'review' })}
      />
      <RetryButton />
      <QualityChoice />
      <Button
        label={t('variants.try-first', { count: tried.length })}
        icon={FlaskConical}
        disabledReason={tried.length === 0 ? t('variants.none-shown') : null}
        onPress={() => void renderVariants(studio, tried)}
      />
      <Button
        label={t('variants.render-selected', { count: chosen.length })}
        icon={Clapperboard}
        variant="accent"
        disabledReason={chosen.length === 0 ? t('reason.none-selected') : null}
        onPress={() => void renderVariants(studio, chosen)}
      />
    </div>
  );
}

function FolderButton() {
  const t = useText();
  const studio = useStudio();
  const { folder } = useStudioState(openSession);
  const canReveal = useStudioState(({ catalog }) => catalog?.host.canRevealInFolder ?? false);
  if (!canReveal) return null;
  const reveal = (): void => {
    studio.client
      .call('host.reveal', { path: `${folder}/renders/manifest.json` })
      .catch((error: unknown) => notifyFailure(studio, error));
  };
  return <Button label={t('variants.open-folder')} icon={FolderOpen} onPress={reveal} />;
}

function RetryButton() {
  const t = useText();
  const studio = useStudio();
  const { id } = useStudioState(openSession);
  const jobs = useStudioState((state) => state.jobs);
  const failed = [...newestRenders(jobs, id).values()].filter(({ state }) => state === 'failed');
  return (
    <Button
      label={t('variants.retry-failed', { count: failed.length })}
      icon={RotateCcw}
      disabledReason={failed.length === 0 ? t('reason.none-failed') : null}
      onPress={() => void retryJobs(studio, failed)}
    />
  );
}

function QualityChoice() {
  const t = useText();
  const studio = useStudio();
  const quality = useStudioState(({ view }) => view.quality);
  return (
    <Choice
      label={t('variants.quality')}
      isLabelHidden
      value={quality}
      options={(['draft', 'standard', 'high'] as const).map((value) => ({
        value,
        label: t(`variants.quality-${value}`),
      }))}
      onChange={(value) => setView(studio, { quality: value })}
    />
  );
}
