import { describe, expect, it } from 'vitest';
import { addressesOf } from '../../../electron/tiktok/addresses.ts';

const tiktok = addressesOf({ apiOrigin: null, brokerUrl: null });
const emulator = addressesOf({ apiOrigin: 'http://127.0.0.1:4010/', brokerUrl: null });

describe('addressesOf', () => {
  it('is TikTok unless told otherwise', () => {
    expect(tiktok).toMatchObject({
      origin: 'https://open.tiktokapis.com',
      isTikTok: true,
      consent: 'https://www.tiktok.com/v2/auth/authorize/',
      oauth: 'https://open.tiktokapis.com',
    });
  });

  it('says so where it is not', () => {
    expect(emulator).toMatchObject({
      origin: 'http://127.0.0.1:4010',
      isTikTok: false,
      oauth: 'http://127.0.0.1:4010',
    });
  });

  it('sends only the sign-in calls to a broker', () => {
    expect(addressesOf({ apiOrigin: null, brokerUrl: 'https://broker.example/tiktok/' })).toMatchObject({
      origin: 'https://open.tiktokapis.com',
      oauth: 'https://broker.example/tiktok',
    });
  });

  it.each(['http://example.com', 'ftp://127.0.0.1', 'https://user@example.com', 'nonsense', 'https://a.example/?x=1'])(
    'refuses %s',
    (apiOrigin) => {
      expect(() => addressesOf({ apiOrigin, brokerUrl: null })).toThrow(expect.objectContaining({ code: 'bad-input' }));
    },
  );

  it.each([
    ['https://open-upload-va.tiktokapis.com/video/?upload_id=1&upload_token=2', true],
    ['https://upload.us.tiktokapis.com/upload/?x=1', true],
    ['http://open-upload.tiktokapis.com/video/', false],
    ['https://tiktokapis.com.evil.example/video/', false],
    ['https://eviltiktokapis.com/video/', false],
    ['https://open-upload.tiktokapis.com:444/video/', false],
    ['https://user:pass@open-upload.tiktokapis.com/video/', false],
    ['http://127.0.0.1:4010/video/', false],
    ['no address', false],
  ])('with TikTok, may bytes go to %s: %s', (address, may) => {
    expect(tiktok.isUploadAddress(address)).toBe(may);
  });

  it('keeps bytes meant for the emulator on it', () => {
    expect(emulator.isUploadAddress('http://127.0.0.1:4010/video/?upload_id=1')).toBe(true);
    expect(emulator.isUploadAddress('http://127.0.0.1:4011/video/?upload_id=1')).toBe(false);
  });
});
