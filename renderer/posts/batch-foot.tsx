import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import type { Result } from '../../shared/api/contract.ts';
import type { CreatorInfo } from '../../shared/publish/creator-info.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { TimeInput } from '../controls/time-input.tsx';
import { useLanguage, useText } from '../i18n/use-text.ts';
import { planPosts } from '../studio/manage-posts.ts';
import { isAppAudited, openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { type BatchItem, batchPosts } from './batch-state.ts';
import { MAX_CAPTION } from './caption-field.tsx';
import { Declaration } from './declaration.tsx';
import { FindingNotes } from './finding-notes.tsx';
import { blockerOf, offeredOf, type PostChoices } from './post-choices.ts';
import type { PanelName } from './post-facts.ts';

type BatchFootProps = {
  readonly items: readonly BatchItem[];
  readonly choices: PostChoices;
  readonly creator: CreatorInfo | null;
  readonly onShow: (name: PanelName) => void;
};

const GAPS = ['15', '60', '180', '1440'] as const;

/** When the posts of a batch go out, and the click that captures it all. */
export function BatchFoot({ items, choices, creator, onShow }: BatchFootProps) {
  const t = useText();
  const studio = useStudio();
  const folder = useStudioState((state) => openSession(state).folder);
  const isAudited = useStudioState(isAppAudited);
  const [startAt, setStartAt] = useState(() => nextHour(studio.now()));
  const [gap, setGap] = useState<(typeof GAPS)[number]>('60');
  const wanted = items.map(({ account }) => ({ account, mode: choices.mode }));
  const key = items.length > 0 ? JSON.stringify([wanted, startAt, gap]) : null;
  const plan = useHostValue(key, () =>
    studio.client.call('posts.plan', { items: wanted, startAt, gapMinutes: Number(gap) }),
  );
  const [findings, setFindings] = useState<Result<'posts.check'>>([]);
  const [isChecking, setChecking] = useState(false);
  const blocker = items
    .map(({ draft, caption }) =>
      blockerOf({ ...choices, caption }, { creator, isAudited, seconds: draft.seconds, maxUtf16: MAX_CAPTION }),
    )
    .find((each) => each !== null);
  // The times before a change are kept until the new ones are there.
  const isReady = plan.value !== null && !plan.isLoading && !isChecking;
  const reason =
    items.length === 0 ? t('posts.batch-empty') : blocker ? t(blocker) : isReady ? null : t('posts.asking');
  const prepare = async (): Promise<void> => {
    const posts = batchPosts(items, { folder, choices: offeredOf(choices, creator), times: plan.value ?? [] });
    if (!posts) return;
    setChecking(true);
    const refused = await planPosts(studio, posts);
    setChecking(false);
    setFindings(refused ?? []);
    if (refused?.length === 0) onShow('queue');
  };
  return (
    <div className="publish-foot">
      <div className="posts-row">
        <TimeInput label={t('posts.start-at')} value={startAt} onChange={(at) => at !== null && setStartAt(at)} />
        <Choice
          label={t('posts.gap')}
          value={gap}
          options={GAPS.map((value) => ({ value, label: t(`posts.gap-${value}`) }))}
          onChange={setGap}
        />
      </div>
      {plan.value && <PlannedDays times={plan.value} />}
      <FindingNotes findings={findings} hasMarkets />
      <p className="field-hint">{t('posts.batch-consent')}</p>
      {choices.mode === 'direct' && <Declaration choices={choices} />}
      <Button
        label={t('posts.prepare', { count: items.length })}
        icon={CalendarPlus}
        variant="accent"
        disabledReason={reason}
        onPress={() => void prepare()}
      />
    </div>
  );
}

/** How a plan spreads over the days. */
function PlannedDays({ times }: { readonly times: readonly number[] }) {
  const t = useText();
  const date = new Intl.DateTimeFormat(useLanguage(), { dateStyle: 'medium' });
  const days = Map.groupBy(times, (at) => date.format(at));
  return (
    <ul className="planned-days numeric">
      {[...days].map(([day, each]) => (
        <li key={day}>{t('posts.planned-day', { day, count: each.length })}</li>
      ))}
    </ul>
  );
}

const HOUR_MS = 3_600_000;

function nextHour(now: number): number {
  return Math.ceil(now / HOUR_MS) * HOUR_MS;
}
