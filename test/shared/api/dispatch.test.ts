import { describe, expect, it } from 'vitest';
import { createDispatch, type Handlers } from '../../../shared/api/dispatch.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { sampleHandlers } from './sample-handlers.ts';

function dispatchOver(given: Partial<Handlers>) {
  const bugs: unknown[] = [];
  const request = createDispatch({
    handlers: sampleHandlers(given),
    onBug: (error, method) => bugs.push([method, error]),
  });
  return { request, bugs };
}

const PREFERENCES = { language: null, theme: 'dark', safeZone: 'none', hasSeenGuide: true } as const;

describe('dispatch', () => {
  it('gives a handler parsed parameters, defaults filled in and unknown keys left out', async () => {
    const seen: unknown[] = [];
    const { request } = dispatchOver({
      'campaigns.open': async (params) => {
        seen.push(params);
        throw new StudioError('not-a-campaign', 'None.');
      },
    });
    await request('campaigns.open', { folder: '/a', window: 'window-one', evil: 1 });
    expect(seen).toEqual([{ folder: '/a', window: 'window-one', takeOver: false }]);
  });

  it('answers with the result, cut to what the contract says', async () => {
    const { request } = dispatchOver({ 'preferences.get': async () => ({ ...PREFERENCES, secret: 'x' }) });
    expect(await request('preferences.get', {})).toEqual({ ok: true, result: PREFERENCES });
  });

  it('sends expected failures as data', async () => {
    const { request, bugs } = dispatchOver({
      'preferences.get': async () => {
        throw new StudioError('disk-full', 'Full.', { params: { path: '/a' }, retryable: true });
      },
    });
    const error = { code: 'disk-full', message: 'Full.', params: { path: '/a' }, retryable: true };
    expect(await request('preferences.get', {})).toEqual({ ok: false, error });
    expect(bugs).toEqual([]);
  });

  it('tells nothing of a bug but that it is one, and logs it', async () => {
    const bug = new TypeError('secret path /home/a');
    const { request, bugs } = dispatchOver({
      'preferences.get': async () => {
        throw bug;
      },
    });
    const message = 'Fifteen made a mistake in preferences.get. It was written to the log.';
    const error = { code: 'bug', message, params: { method: 'preferences.get' }, retryable: false };
    expect(await request('preferences.get', {})).toEqual({ ok: false, error });
    expect(bugs).toEqual([['preferences.get', bug]]);
  });

  it('takes a result that breaks the contract for a bug', async () => {
    const { request, bugs } = dispatchOver({
      'preferences.get': async () => ({ ...PREFERENCES, theme: 'pink' as 'dark' }),
    });
    expect(await request('preferences.get', {})).toMatchObject({ ok: false, error: { code: 'bug' } });
    expect(bugs.length).toBe(1);
  });

  it.each(['no.method', 'constructor', '__proto__', 'toString', ''])('refuses the method "%s"', async (name) => {
    const { request } = dispatchOver({});
    expect(await request(name, {})).toMatchObject({ ok: false, error: { code: 'usage' } });
  });

  it.each([null, undefined, 'text', [], { frame: 450 }, { frame: 1.5 }, { frame: -1 }])(
    'refuses %j as parameters of a frame',
    async (given) => {
      const { request, bugs } = dispatchOver({});
      const variant = { campaign: 'a', product: 'b', market: 'c', width: 180 };
      const params =
        typeof given === 'object' && given !== null && !Array.isArray(given) ? { ...variant, ...given } : given;
      expect(await request('preview.frame', params)).toMatchObject({ ok: false, error: { code: 'usage' } });
      expect(bugs).toEqual([]);
    },
  );

  it.each(['../secret', '/etc/passwd', 'C:\\secret', 'media/../../secret', 'media//a'])(
    'refuses the path %s in a campaign',
    async (place) => {
      const { request } = dispatchOver({});
      const params = { campaign: 'a', window: 'window-one', path: place, file: '/a' };
      expect(await request('media.relink', params)).toMatchObject({ ok: false, error: { code: 'usage' } });
    },
  );
});
