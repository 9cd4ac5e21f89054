import { describe, expect, it } from 'vitest';
import { frames } from '../../../shared/base/units.ts';
import { checkText } from '../../../shared/check/check-texts.ts';
import type { ResolvedText } from '../../../shared/locale/texts.ts';
import { shippedScope } from '../../setup/rules.ts';

const scope = shippedScope('de-DE');
const span = { from: frames(0), frames: frames(90) };

function check(resolved: Partial<ResolvedText>, staleSource: string | null = null) {
  const whole: ResolvedText = {
    text: 'x',
    status: 'ok',
    from: { namespace: 'campaign', language: 'de' },
    unfilled: [],
    ...resolved,
  };
  return checkText({ caption: 'hook', key: 'hook.title', span, resolved: whole, staleSource }, scope);
}

describe('checkText', () => {
  it('is content with a translated text', () => {
    expect(check({})).toEqual([]);
  });

  it('makes an error of a key that no language has', () => {
    expect(check({ text: '', status: 'missing', from: null })).toMatchObject([
      {
        rule: 'text-missing',
        severity: 'error',
        product: 'kettle',
        market: 'de-DE',
        frames: span,
        subject: 'hook',
        message: 'Caption "hook" has no text in de-DE: no language has the key "hook.title".',
        fix: 'Add "hook.title" to captions/de-DE.json.',
      },
    ]);
  });

  it('warns of a translation whose source has changed, but not where another language serves', () => {
    expect(check({}, 'Boils')).toMatchObject([
      {
        rule: 'text-stale',
        severity: 'warning',
        product: 'kettle',
        market: 'de-DE',
        frames: span,
        subject: 'hook',
        message: 'Caption "hook" in de-DE was translated from "Boils", which has changed since.',
        fix: 'Translate "hook.title" again, or mark it as reviewed.',
      },
    ]);
    expect(check({ status: 'fallback' }, 'Boils').map(({ rule }) => rule)).toEqual(['text-fallback']);
  });

  it('warns of another language and of values that are missing', () => {
    const found = check({ status: 'fallback', from: { namespace: 'campaign', language: 'en' }, unfilled: ['nmae'] });
    expect(found.map(({ rule, severity }) => [rule, severity])).toMatchObject([
      ['text-fallback', 'warning'],
      ['text-unfilled', 'warning'],
    ]);
    expect(found[1]?.message).toContain('{{nmae}}');
  });
});
