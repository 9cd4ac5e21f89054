import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { captionRoom, composeCaption } from '../../../shared/publish/caption.ts';
import { explainCode } from '../../../shared/publish/error-table.ts';
import { planBatch } from '../../../shared/publish/plan-batch.ts';
import { nextPoll } from '../../../shared/publish/poll-schedule.ts';
import type { PostRequest } from '../../../shared/publish/post-request.ts';
import { type PreflightInput, preflight } from '../../../shared/publish/preflight.ts';
import { takeCall } from '../../../shared/publish/rate-budget.ts';
import { checkRepeat } from '../../../shared/publish/repeats.ts';
import { tiktokErrors, tiktokLimits } from '../../setup/tiktok-data.ts';
import { directRequest, preparedPost, privateCreator, publicCreator } from './post-fixtures.ts';

const limits = tiktokLimits();
const DAY_MS = 86_400_000;

describe('captions', () => {
  it('count UTF-16 units, as TikTok does', () => {
    expect(captionRoom('👨‍👩‍👧!', 10)).toEqual({ used: 9, left: 1, fits: true });
    expect(captionRoom('a'.repeat(2201), 2200)).toEqual({ used: 2201, left: -1, fits: false });
  });

  it('join text and hashtags, each tag once and with one #', () => {
    expect(composeCaption(' Meet it ', ['#kettle', 'kettle', '##tea time', ' '])).toBe('Meet it\n#kettle #teatime');
    expect(composeCaption('', [])).toBe('');
  });
});

describe('nextPoll', () => {
  it('follows 5 s six times, 10 s six times, 30 s to half an hour, 15 min to a day, then ends', () => {
    const ages: number[] = [];
    let now = 0;
    for (let at = nextPoll(limits.polling.processing, { since: 0, now }); at !== null; ) {
      ages.push(at / 1000);
      now = at;
      at = nextPoll(limits.polling.processing, { since: 0, now });
    }
    expect(ages.slice(0, 13)).toEqual([5, 10, 15, 20, 25, 30, 40, 50, 60, 70, 80, 90, 120]);
    expect(ages).toContain(1800);
    expect(ages.at(-1)).toBe(86_400);
    expect(ages.length).toBe(12 + 57 + 94);
  });
});

describe('takeCall', () => {
  it('lets no minute have more calls than the budget', () => {
    let window: readonly number[] = [];
    const taken: number[] = [];
    for (let now = 0; now < 180_000; now += 1000) {
      const answer = takeCall(window, 6, now);
      window = answer.window;
      if (answer.waitMs === 0) taken.push(now);
      else expect(answer.waitMs).toBeGreaterThan(0);
    }
    expect(taken.length).toBe(18);
    for (const start of taken) expect(taken.filter((at) => at >= start && at < start + 60_000).length).toBeLessThan(7);
  });
});

describe('planBatch', () => {
  const items = (count: number, mode: 'direct' | 'inbox') =>
    Array.from({ length: count }, (_, index) => ({ id: `${index}`, account: 'a', mode }));

  it('spreads 12 inbox shares over three days, five a day', () => {
    const planned = planBatch({ items: items(12, 'inbox'), known: [], startAt: 0, gapMs: 0, caps: limits.caps });
    expect(planned.map(({ at }) => at / DAY_MS)).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 2, 2]);
  });

  it('counts what was sent before, and each account by itself', () => {
    const known = items(15, 'direct').map(() => ({ account: 'a', mode: 'direct' as const, at: -1000 }));
    const two = [
      { id: '1', account: 'a', mode: 'direct' as const },
      { id: '2', account: 'b', mode: 'direct' as const },
    ];
    const planned = planBatch({ items: two, known, startAt: 0, gapMs: 60_000, caps: limits.caps });
    expect(planned.map(({ at }) => at)).toEqual([DAY_MS - 1000, 0]);
  });

  it('plans around what is planned for later', () => {
    const known = [{ account: 'a', mode: 'inbox' as const, at: 7 * DAY_MS }];
    const planned = planBatch({ items: items(2, 'inbox'), known, startAt: 0, gapMs: 60_000, caps: limits.caps });
    expect(planned.map(({ at }) => at)).toEqual([0, 60_000]);
  });

  it('keeps caps in any 24 hours, gaps and order, whatever is there before', () => {
    const mode = fc.constantFrom('direct' as const, 'inbox' as const);
    const account = fc.constantFrom('a', 'b');
    const at = fc.integer({ min: -2, max: 100 }).map((hours) => hours * 3_600_000);
    const known = fc.array(fc.record({ account, mode, at }), { maxLength: 8 });
    const wanted = fc.array(fc.record({ id: fc.constant(''), account, mode }), { maxLength: 40 });
    fc.assert(
      fc.property(known, wanted, fc.constantFrom(0, 900_000, 3_600_000), (known, items, gapMs) => {
        const caps = { ...limits.caps, directPerDay: 10 };
        const planned = planBatch({ items, known, startAt: 0, gapMs, caps });
        for (const { account, mode, at } of planned) {
          const all = [...known, ...planned].filter((each) => each.account === account);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(all.filter((each) => Math.abs(each.at - at) < gapMs).length).toBeLessThanOrEqual(1);
          const inADay = all.filter((each) => each.mode === mode && each.at >= at && each.at < at + DAY_MS);
          expect(inADay.length).toBeLessThanOrEqual(mode === 'direct' ? caps.directPerDay : caps.inboxPerDay);
        }
        for (const name of ['a', 'b']) {
          const times = planned.filter((each) => each.account === name).map((each) => each.at);
          expect(times).toEqual([...times].sort((one, two) => one - two));
        }
      }),
    );
  });
});

describe('explainCode', () => {
  it('words a code and keeps the log id', () => {
    expect(explainCode(tiktokErrors(), 'spam_risk_text', { logId: '2026' })).toEqual({
      code: 'spam_risk_text',
      class: 'user',
      action: 'edit-caption',
      message: 'TikTok takes the caption for spam.',
      wayOut: 'Write another caption, then retry.',
      logId: '2026',
      detail: null,
    });
  });

  it('has words for a code that nobody knows', () => {
    expect(explainCode(tiktokErrors(), 'brand_new')).toMatchObject({ code: 'brand_new', action: 'none' });
  });
});

describe('preflight', () => {
  const input: PreflightInput = {
    creator: privateCreator,
    isAudited: false,
    limits,
    video: { bytes: 8e6, durationSeconds: 15, codec: 'h264', width: 1080, height: 1920, rate: 30 },
    duties: { needsDisclosure: false, needsAiLabel: false, rights: [], today: '2026-11-24' },
    bytesPerSecond: null,
  };
  const inbox: PostRequest = { mode: 'inbox', caption: 'x'.repeat(3000) };
  const rulesOf = (request: PostRequest, change: Partial<PreflightInput> = {}) =>
    preflight(request, { ...input, ...change }).map(({ rule, severity }) => `${severity} ${rule}`);

  it('is silent for a post that TikTok takes', () => {
    expect(rulesOf(directRequest)).toEqual([]);
    expect(rulesOf(inbox, { creator: null })).toEqual([]);
  });

  it.each<[string, PostRequest, Partial<PreflightInput>]>([
    ['error post-caption-length', { ...directRequest, caption: 'x'.repeat(2201) }, {}],
    ['error post-privacy-not-offered', { ...directRequest, privacy: 'PUBLIC_TO_EVERYONE' }, { isAudited: true }],
    ['error post-interaction-disabled', { ...directRequest, allowDuet: true }, {}],
    ['error post-disclosure-empty', { ...directRequest, disclosure: { yourBrand: false, brandedContent: false } }, {}],
    ['error post-branded-private', { ...directRequest, disclosure: { yourBrand: true, brandedContent: true } }, {}],
    ['error post-unaudited-public-account', directRequest, { creator: publicCreator }],
    ['error post-unaudited-audience', { ...directRequest, privacy: 'MUTUAL_FOLLOW_FRIENDS' }, {}],
    ['error post-duration', directRequest, { video: { ...input.video, durationSeconds: 181 } }],
    ['error post-duration', inbox, { video: { ...input.video, durationSeconds: 601 } }],
    ['error post-codec', inbox, { video: { ...input.video, codec: 'prores' } }],
    ['error post-frame-rate', inbox, { video: { ...input.video, rate: 15 } }],
    ['error post-picture-size', inbox, { video: { ...input.video, width: 320 } }],
    ['error post-file-size', inbox, { video: { ...input.video, bytes: 5e9 } }],
    ['warning post-file-size', inbox, { video: { ...input.video, bytes: 4.1e9 } }],
    ['error post-disclosure', directRequest, { duties: { ...input.duties, needsDisclosure: true } }],
    ['notice post-disclosure', inbox, { duties: { ...input.duties, needsDisclosure: true } }],
    ['error post-ai-label', directRequest, { duties: { ...input.duties, needsAiLabel: true } }],
    [
      'error post-rights-expired',
      inbox,
      { duties: { ...input.duties, rights: [{ subject: 'media/a.mp4', expiresOn: '2026-11-23' }] } },
    ],
    ['warning post-upload-time', inbox, { bytesPerSecond: 1000 }],
  ])('finds %s', (finding, request, change) => {
    expect(rulesOf(request, change)).toEqual([finding]);
  });
});

describe('checkRepeat', () => {
  const target = { folder: '/spring.fifteen', product: 'kettle', market: 'de-DE', hook: null, account: 'a' };
  const campaign = { folder: '/spring.fifteen', name: 'Spring', template: 'promotion' };
  const before = preparedPost({ campaign, product: 'kettle', market: 'de-DE', account: 'a', state: 'published' });

  it('warns of a variant that the account has, or that is on its way', () => {
    expect(checkRepeat([before], target)).toMatchObject([{ rule: 'post-repeat', severity: 'warning' }]);
    expect(checkRepeat([{ ...before, state: 'prepared' }], target).length).toBe(1);
  });

  it('is silent after a failure, and for another account, variant or campaign', () => {
    const others = [
      { state: 'failed' as const },
      { account: 'b' },
      { market: 'fr-FR' },
      { product: 'pan' },
      { hook: 'question' },
    ];
    for (const change of others) expect(checkRepeat([{ ...before, ...change }], target)).toEqual([]);
    expect(checkRepeat([before], { ...target, folder: '/autumn.fifteen' })).toEqual([]);
  });
});
