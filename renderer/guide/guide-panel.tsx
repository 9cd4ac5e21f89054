import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { StateBadge } from '../controls/state-badge.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { GUIDE_STEPS, type GuideStep } from './guide-steps.ts';
import { endGuide, showStep } from './lead-guide.ts';

/** The guided sample beside what it speaks of; the screen stays usable, since using it is the point. */
export function GuidePanel() {
  const index = useStudioState(({ guideStep }) => guideStep);
  const step = index === null ? undefined : GUIDE_STEPS[index];
  useEffect(() => {
    // What the step speaks of is outlined by style alone.
    if (step) document.documentElement.dataset['guide'] = step.id;
    return () => {
      delete document.documentElement.dataset['guide'];
    };
  }, [step]);
  return index !== null && step ? <StepPanel index={index} step={step} /> : null;
}

function StepPanel({ index, step }: { readonly index: number; readonly step: GuideStep }) {
  const t = useText();
  const studio = useStudio();
  const isDone = useIsDone(step);
  const isLast = index === GUIDE_STEPS.length - 1;
  const onwards = useRef<HTMLDivElement>(null);
  useEffect(() => onwards.current?.querySelector<HTMLButtonElement>('button:last-child')?.focus(), []);
  return (
    <section
      className="guide-panel"
      aria-label={t('guide.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') endGuide(studio);
      }}
    >
      <header className="guide-head">
        <span className="fine-print">{t('guide.step', { number: index + 1, count: GUIDE_STEPS.length })}</span>
        {isDone && <StateBadge tone="good" label={t('guide.done')} />}
        <Button label={t('guide.skip')} icon={X} isIconOnly variant="quiet" onPress={() => endGuide(studio)} />
      </header>
      <div aria-live="polite">
        <h2 className="guide-title">{t(`guide.${step.id}`)}</h2>
        <p className="guide-text">{t(`guide.${step.id}-text`)}</p>
      </div>
      <div className="guide-foot" ref={onwards}>
        {index > 0 && <Button label={t('guide.back')} onPress={() => showStep(studio, index - 1)} />}
        <Button
          label={t(isLast ? 'guide.finish' : 'guide.next')}
          variant="accent"
          onPress={() => (isLast ? endGuide(studio) : showStep(studio, index + 1))}
        />
      </div>
    </section>
  );
}

/** Stays true once the user has done it. */
function useIsDone(step: GuideStep): boolean {
  const { store } = useStudio();
  const [done, setDone] = useState<string | null>(null);
  useEffect(() => {
    const first = store.getState();
    return store.subscribe((now) => {
      if (step.isDone(now, first)) setDone(step.id);
    });
  }, [store, step]);
  return done === step.id;
}
