import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../electron/tiktok/redactor.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';

describe('createRedactor', () => {
  it.each([
    ['Bearer act.example12345Abc*!4801.va', 'Bearer [secret]'],
    ['token rft.abc!123*x', 'token rft.[secret]'],
    ['{"access_token":"xyz","scope":"a"}', '{"access_token":"[secret]","scope":"a"}'],
    [
      'PUT https://open-upload.tiktokapis.com/video/?upload_id=67&upload_token=Xza',
      'PUT https://open-upload.tiktokapis.com/video/?upload_id=[secret]&upload_token=[secret]',
    ],
    ['client_key=k&client_secret=s3cret&code=a*b%21', 'client_key=k&client_secret=[secret]&code=[secret]'],
    ['nothing to hide', 'nothing to hide'],
  ])('makes %s %s', (text, clean) => {
    expect(createRedactor().text(text)).toBe(clean);
  });

  it('takes out what it was told of, also as a form spells it', () => {
    const redactor = createRedactor();
    redactor.add('my/own secret');
    expect(redactor.text('a my/own secret b my%2Fown%20secret')).toBe('a [secret] b [secret]');
  });

  it('cleans errors with stack and causes, and leaves their kind', () => {
    const redactor = createRedactor();
    redactor.add('hush-hush');
    const cause = new Error('because of hush-hush');
    const clean = redactor.error(new StudioError('usage', 'no hush-hush here', { cause }));
    expect(clean).toBeInstanceOf(StudioError);
    expect(clean).toMatchObject({ code: 'usage', message: 'no [secret] here' });
    const shown = clean as Error;
    expect(`${shown.stack} ${(shown.cause as Error).stack} ${(shown.cause as Error).message}`).not.toContain(
      'hush-hush',
    );
    expect(shown.stack).toContain('[secret]');
  });
});
