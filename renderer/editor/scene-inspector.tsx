import { Film, RotateCcw, X } from 'lucide-react';
import type { VariantView } from '../../shared/api/variant-methods.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { EmptyMessage } from '../controls/message.tsx';
import { Range } from '../controls/range.tsx';
import { Segments } from '../controls/segments.tsx';
import { clearFill, type FillChange, type FillScope, fillAt, fillScope } from '../document/edit-fills.ts';
import { useText } from '../i18n/use-text.ts';
import { useVariantFacts } from '../preview/variant-context.ts';
import { editDocument, endEdit } from '../studio/edit-document.ts';
import { openSession, presentDocument } from '../studio/selectors.ts';
import { setView, useStudio, useStudioState } from '../studio/studio.ts';
import { FindingList } from './finding-list.tsx';
import { FocusPicker } from './focus-picker.tsx';
import { fileName } from './media-facts.ts';
import { useChangeFill, useFillSlot } from './use-fill.ts';

type Scene = VariantView['scenes'][number];

/** What fills a scene, and how it is framed, timed and heard. */
export function SceneInspector({ scene }: { readonly scene: Scene }) {
  const t = useText();
  const studio = useStudio();
  const { media, isReadOnly } = useStudioState(openSession);
  const fill = useFillSlot();
  const findings =
    useVariantFacts().view.value?.findings.filter(({ subject }) => subject === scene.slot || subject === scene.path) ??
    [];
  const pictures = media.filter(({ kind, path }) => kind === 'video' || kind === 'image' || path === scene.path);
  return (
    <div className="form">
      <header className="inspector-head">
        <h2>{t('inspector.scene', { name: scene.id })}</h2>
        <Button
          label={t('inspector.deselect')}
          icon={X}
          isIconOnly
          variant="quiet"
          onPress={() => setView(studio, { selection: null })}
        />
      </header>
      {pictures.length === 0 ? (
        <EmptyMessage icon={Film} title={t('media.empty')} text={t('inspector.no-media')} />
      ) : (
        <Choice
          label={t('inspector.file')}
          value={scene.path ?? ''}
          isDisabled={isReadOnly}
          options={pictures.map(({ path }) => ({ value: path, label: fileName(path) }))}
          onChange={(path) => fill(scene.slot, path)}
        />
      )}
      {scene.path !== null && <FillFields scene={scene} path={scene.path} />}
      <FindingList findings={findings} emptyText={t('findings.none')} />
    </div>
  );
}

function FillFields({ scene, path }: { readonly scene: Scene; readonly path: string }) {
  const t = useText();
  const studio = useStudio();
  const { media, isReadOnly } = useStudioState(openSession);
  const document = useStudioState(presentDocument);
  const { product, market } = useStudioState(({ view }) => view);
  const changeFill = useChangeFill();
  const place = { slot: scene.slot, product, market };
  const scope = fillScope(document, place);
  const fill = scope === null ? null : fillAt(document, { ...place, scope });
  const item = media.find((each) => each.path === path);
  const change = (next: FillChange, gesture?: string): void =>
    changeFill(scene.slot, gesture === undefined ? { change: next } : { change: next, gesture });
  const fit = fill?.fit ?? (fill?.focus ? 'cover' : 'auto');
  return (
    <>
      <Segments
        label={t('inspector.fit')}
        value={fit}
        isDisabled={isReadOnly}
        options={(['auto', 'cover', 'contain-blur'] as const).map((value) => ({ value, label: t(`fit.${value}`) }))}
        onChange={(value) => change(value === 'auto' ? { fit: null, focus: null } : { fit: value })}
      />
      {item?.thumbnail && fit !== 'contain-blur' && (
        <FocusPicker
          picture={item.thumbnail}
          focus={fill?.focus ?? { x: 0.5, y: 0.5 }}
          isReadOnly={isReadOnly}
          onChange={(focus) => change({ focus }, `focus ${scene.slot}`)}
          onEnd={() => endEdit(studio)}
        />
      )}
      {item?.kind === 'video' && (
        <ClipFields scene={scene} seconds={item.seconds ?? 0} hasSound={item.hasSound} fill={fill} change={change} />
      )}
      <ScopeChoice scene={scene} scope={scope} />
    </>
  );
}

type ClipFieldsProps = {
  readonly scene: Scene;
  readonly seconds: number;
  readonly hasSound: boolean;
  readonly fill: ReturnType<typeof fillAt>;
  readonly change: (next: FillChange, gesture?: string) => void;
};

function ClipFields({ scene, seconds, hasSound, fill, change }: ClipFieldsProps) {
  const t = useText();
  const studio = useStudio();
  const { isReadOnly } = useStudioState(openSession);
  const end = (): void => endEdit(studio);
  return (
    <>
      <Range
        label={t('inspector.trim-start')}
        value={fill?.trimStart ?? 0}
        min={0}
        max={Math.max(0.1, Math.floor(seconds * 10) / 10 - 0.1)}
        step={0.1}
        isDisabled={isReadOnly}
        format={(value) => `${value.toFixed(1)} s`}
        onChange={(trimStart) => change({ trimStart }, `trim ${scene.slot}`)}
        onEnd={end}
      />
      <Segments
        label={t('inspector.when-short')}
        value={fill?.whenShort ?? 'auto'}
        isDisabled={isReadOnly}
        options={(['auto', 'loop', 'hold', 'slow'] as const).map((value) => ({
          value,
          label: t(`when-short.${value}`),
        }))}
        onChange={(value) => change({ whenShort: value === 'auto' ? null : value })}
      />
      {hasSound && (
        <Range
          label={t('inspector.volume')}
          value={fill?.volume ?? 0}
          min={0}
          max={2}
          step={0.05}
          isDisabled={isReadOnly}
          format={(value) => (fill?.volume === undefined ? t('inspector.as-template') : `${Math.round(value * 100)} %`)}
          onChange={(volume) => change({ volume }, `volume ${scene.slot}`)}
          onEnd={end}
        />
      )}
    </>
  );
}

type ScopeChoiceProps = { readonly scene: Scene; readonly scope: FillScope | null };

function ScopeChoice({ scene, scope }: ScopeChoiceProps) {
  const t = useText();
  const studio = useStudio();
  const changeFill = useChangeFill();
  const { isReadOnly } = useStudioState(openSession);
  const products = useStudioState((state) => presentDocument(state).campaign.products.length);
  const { product, market } = useStudioState(({ view }) => view);
  if (isReadOnly) return null;
  const scopes: readonly FillScope[] = products > 1 ? ['campaign', 'product', 'market'] : ['campaign', 'market'];
  const move = (next: FillScope): void => {
    const place = { slot: scene.slot, product, market };
    const state = presentDocument(studio.store.getState());
    const old = scope === null ? null : fillAt(state, { ...place, scope });
    const wider = (['market', 'product'] as const).filter((each) => each !== next && isNarrower(each, next));
    // What is narrower would hide the new choice.
    editDocument(
      studio,
      (document) => wider.reduce((now, each) => clearFill(now, { ...place, scope: each }), document),
      'scope',
    );
    changeFill(scene.slot, { change: { ...old }, scope: next, gesture: 'scope' });
    endEdit(studio);
  };
  return (
    <>
      <Segments
        label={t('inspector.applies-to')}
        value={scope ?? 'campaign'}
        options={scopes.map((value) => ({
          value,
          label: value === 'market' ? t('inspector.only', { market }) : t(`scope.${value}`),
        }))}
        onChange={move}
      />
      {scope !== null && (
        <Button
          label={t('inspector.reset-fill')}
          icon={RotateCcw}
          variant="quiet"
          onPress={() =>
            editDocument(studio, (document) => clearFill(document, { slot: scene.slot, product, market, scope }))
          }
        />
      )}
    </>
  );
}

const WIDTHS: Readonly<Record<FillScope, number>> = { market: 0, product: 1, campaign: 2 };

function isNarrower(one: FillScope, other: FillScope): boolean {
  return WIDTHS[one] < WIDTHS[other];
}
