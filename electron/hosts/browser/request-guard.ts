import { createHash, timingSafeEqual } from 'node:crypto';

/** What decides whether a request is from our own screen. */
export type GuardedRequest = {
  readonly method: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly cookie: string | undefined;
};

/** `address` is `127.0.0.1:PORT`; the secret is the cookie's value. */
export type GuardSettings = { readonly port: number; readonly secret: string };

/** Null for a request that may go on, else why it may not. */
export type Refusal = { readonly status: 400 | 401 | 403; readonly text: string };

/**
 * Refuses everything but our own screen: other names for this address (DNS rebinding), other pages of the same browser
 * (cross-site requests), and everybody without the secret.
 */
export function guardRequest(request: GuardedRequest, settings: GuardSettings): Refusal | null {
  return refuseForeign(request, settings) ?? refuseStranger(request, settings);
}

/** The part of the guard that the first page, which brings its token in the address, must pass as well. */
export function refuseForeign({ method, host, origin }: GuardedRequest, { port }: GuardSettings): Refusal | null {
  if (host === undefined || !ownHosts(port).includes(host)) {
    return { status: 403, text: `Fifteen answers at http://127.0.0.1:${port} only.` };
  }
  const mayLackOrigin = method === 'GET' || method === 'HEAD';
  if (origin === undefined ? mayLackOrigin : origin === `http://${host}`) return null;
  return { status: 403, text: 'Requests from other pages are refused.' };
}

function refuseStranger({ cookie }: GuardedRequest, settings: GuardSettings): Refusal | null {
  const given = readCookie(cookie, cookieName(settings.port));
  if (given !== null && isSecret(given, settings.secret)) return null;
  return { status: 401, text: 'Open the address that Fifteen printed when it started; it lets this browser in.' };
}

/** Cookies are shared by all ports of a machine: the name keeps two running Fifteens apart. */
export function cookieName(port: number): string {
  return `fifteen-${port}`;
}

/** Compares in constant time, whatever the lengths. */
export function isSecret(given: string, secret: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(secret));
}

function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

function readCookie(header: string | undefined, name: string): string | null {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=');
    if (key === name && value !== undefined) return value;
  }
  return null;
}
