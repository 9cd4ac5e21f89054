import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudioState } from '../studio/studio.ts';
import type { PanelName } from './post-facts.ts';
import { WALK_STEPS } from './walk-steps.ts';

type WalkThroughProps = { readonly onShow: (name: PanelName) => void; readonly onClose: () => void };

const MARK = 'data-guided';

/** Leads through what TikTok's reviewers want to see, in their order, on the screen itself: for recording the audit's video. */
export function WalkThrough({ onShow, onClose }: WalkThroughProps) {
  const t = useText();
  const [index, setIndex] = useState(0);
  const isTikTok = useStudioState(({ publish }) => publish.app?.isTikTok ?? true);
  const [step, panel] = WALK_STEPS[index] ?? WALK_STEPS[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: showing a panel is no part of what marks a step.
  useEffect(() => {
    onShow(panel);
    return follow(step);
  }, [step, panel]);
  return (
    <aside className="walk-through" aria-label={t('posts.walk-through')}>
      <div className="posts-row">
        <h2 className="numeric">{t('posts.walk-count', { step: index + 1, steps: WALK_STEPS.length })}</h2>
        <span className="spring" />
        <Button label={t('dialog.close')} icon={X} isIconOnly variant="quiet" onPress={onClose} />
      </div>
      {isTikTok && <p className="posts-note posts-note-warning">{t('posts.walk-real')}</p>}
      <p className="walk-text" aria-live="polite">
        {t(`posts.walk-${step}`)}
      </p>
      <div className="posts-row">
        <Button
          label={t('posts.back')}
          icon={ChevronLeft}
          isDirectional
          disabledReason={index === 0 ? t('posts.walk-first') : null}
          onPress={() => setIndex(index - 1)}
        />
        <Button
          label={t('posts.next')}
          icon={ChevronRight}
          isDirectional
          variant="accent"
          disabledReason={index === WALK_STEPS.length - 1 ? t('posts.walk-last') : null}
          onPress={() => setIndex(index + 1)}
        />
      </div>
      <ol className="walk-list">
        {WALK_STEPS.map(([name], at) => (
          <li key={name} aria-current={at === index ? 'step' : undefined}>
            <button type="button" className="walk-step" onClick={() => setIndex(at)}>
              {t(`posts.step-${name}`)}
            </button>
          </li>
        ))}
      </ol>
    </aside>
  );
}

/** Marks the step's place and brings it into view, also when it appears only later. */
function follow(step: string): () => void {
  let marked: Element | null = null;
  const mark = (): void => {
    const place = document.querySelector(`[data-step="${step}"]`);
    if (place === marked) return;
    marked?.removeAttribute(MARK);
    place?.setAttribute(MARK, '');
    place?.scrollIntoView({ block: 'center' });
    marked = place;
  };
  mark();
  const observer = new MutationObserver(mark);
  observer.observe(document.body, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    marked?.removeAttribute(MARK);
  };
}
