import { Clapperboard, FolderOpen, RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { variantsOf } from '../../shared/campaign/openings.ts';
import { variantName } from '../../shared/campaign/variant-ids.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { useText } from '../i18n/use-text.ts';
import { newestRenders, renderVariants, retryJob } from '../studio/manage-jobs.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { notifyFailure, setView, useStudio, useStudioState } from '../studio/studio.ts';
import { VariantMatrix } from './variant-matrix.tsx';
import { toggleAll, type VariantSelection } from './variant-selection.ts';

/** Every product in every market with every opening: how ready it is, what is rendered, and what to render now. */
export function VariantsScreen() {
  const t = useText();
  const studio = useStudio();
  const { id, folder } = useStudioState(openSession);
  const { campaign } = useStudioState(presentDocument);
  const { products, markets, hooks = [] } = campaign;
  const jobs = useStudioState((state) => state.jobs);
  const quality = useStudioState(({ view }) => view.quality);
  const canReveal = useStudioState(({ catalog }) => catalog?.host.canRevealInFolder ?? false);
  const [selection, setSelection] = useState<VariantSelection>(new Set());
  const variants = useMemo(() => variantsOf(campaign), [campaign]);
  const all = variants.map(variantName);
  const chosen = variants.filter((variant) => selection.has(variantName(variant)));
  const failed = [...newestRenders(jobs, id).values()].filter(({ state }) => state === 'failed');
  return (
    <main className="variants-screen">
      <div className="variants-tools">
        <span className="numeric">
          {t('variants.count', { products: products.length, markets: markets.length, count: all.length })}
          {hooks.length > 0 && ` · ${t('variants.openings', { count: hooks.length + 1 })}`}
        </span>
        <span className="spring" />
        <Button
          label={chosen.length === all.length ? t('variants.select-none') : t('variants.select-all')}
          variant="quiet"
          onPress={() => setSelection(toggleAll(selection, all))}
        />
        {canReveal && (
          <Button
            label={t('variants.open-folder')}
            icon={FolderOpen}
            onPress={() =>
              void studio.client
                .call('host.reveal', { path: `${folder}/renders` })
                .catch((error: unknown) => notifyFailure(studio, error))
            }
          />
        )}
        <Button
          label={t('variants.retry-failed', { count: failed.length })}
          icon={RotateCcw}
          disabledReason={failed.length === 0 ? t('reason.none-failed') : null}
          onPress={() => {
            for (const job of failed) void retryJob(studio, job.id);
          }}
        />
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
        <Button
          label={t('variants.render-selected', { count: chosen.length })}
          icon={Clapperboard}
          variant="accent"
          disabledReason={chosen.length === 0 ? t('reason.none-selected') : null}
          onPress={() => void renderVariants(studio, chosen)}
        />
      </div>
      <VariantMatrix selection={selection} onSelect={setSelection} />
    </main>
  );
}
