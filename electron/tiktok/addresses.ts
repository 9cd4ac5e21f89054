import { StudioError } from '../../shared/base/studio-error.ts';

/** TikTok's own origin for API calls. */
const TIKTOK_ORIGIN = 'https://open.tiktokapis.com';
const TIKTOK_CONSENT = 'https://www.tiktok.com/v2/auth/authorize/';
const UPLOAD_DOMAIN = '.tiktokapis.com';

/** Where calls go: TikTok, or the one other origin that the user set in so many words (the emulator). */
export type Addresses = {
  readonly origin: string;
  readonly isTikTok: boolean;
  readonly consent: string;
  /** Origin of the OAuth calls: a token broker's address where one is used. */
  readonly oauth: string;
  /** Whether bytes may be sent to an address that an answer named. */
  readonly isUploadAddress: (address: string) => boolean;
};

/** Addresses for a setting; null is TikTok. Throws `bad-input` for an origin that would carry tokens in the clear. */
export function addressesOf(setting: {
  readonly apiOrigin: string | null;
  readonly brokerUrl: string | null;
}): Addresses {
  const origin = setting.apiOrigin === null ? TIKTOK_ORIGIN : safeBase(setting.apiOrigin, 'API address');
  const isTikTok = origin === TIKTOK_ORIGIN;
  return {
    origin,
    isTikTok,
    consent: isTikTok ? TIKTOK_CONSENT : `${origin}/v2/auth/authorize/`,
    oauth: setting.brokerUrl === null ? origin : safeBase(setting.brokerUrl, 'token broker'),
    isUploadAddress: (address) => isUpload(address, isTikTok ? null : origin),
  };
}

/** Https, or plain http to this machine alone. */
function safeBase(text: string, what: string): string {
  const url = URL.parse(text);
  const isLoopback = url?.protocol === 'http:' && ['127.0.0.1', 'localhost'].includes(url.hostname);
  if (
    !url ||
    !(url.protocol === 'https:' || isLoopback) ||
    url.username !== '' ||
    url.search !== '' ||
    url.hash !== ''
  ) {
    const message = `The ${what} ${text} cannot be used: give an https address, or http://127.0.0.1 with a port.`;
    throw new StudioError('bad-input', message, { params: { address: text } });
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function isUpload(address: string, other: string | null): boolean {
  const url = URL.parse(address);
  if (url?.username !== '' || url.password !== '') return false;
  if (other !== null) return url.origin === new URL(other).origin;
  return url.protocol === 'https:' && url.port === '' && url.hostname.endsWith(UPLOAD_DOMAIN);
}
