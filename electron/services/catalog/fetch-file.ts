import type { LookupAddress } from 'node:dns';
import { createWriteStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { RequestOptions, request } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { isAborted, StudioError } from '../../../shared/base/studio-error.ts';
import { systemErrorCode } from '../../storage/system-error.ts';

/** How files come from the internet; tests bring a resolver and a certificate of their own. */
export type FetchPorts = {
  /** All addresses of a host. */
  readonly resolve: (host: string) => Promise<readonly LookupAddress[]>;
  /** The first address that must not be asked; null when none. */
  readonly refuse: (addresses: readonly LookupAddress[]) => string | null;
  readonly request: (url: URL, options: RequestOptions) => ReturnType<typeof request>;
};

export type FetchLimits = { readonly bytes: number; readonly ms: number; readonly types: RegExp };

type Fetching = {
  readonly target: string;
  readonly limits: FetchLimits;
  readonly signal: AbortSignal;
  readonly ports: FetchPorts;
};

const MAX_REDIRECTS = 5;
const TEMPORARY = new Set([408, 425, 429, 500, 502, 503, 504]);

/**
 * Loads a file over https into `target`. The host is resolved once, every address of it is checked, and the connection
 * goes to these very addresses, so that a name that changes its mind in between (DNS rebinding) gains nothing; each
 * redirect is checked the same way. Throws `bad-input`, or `cancelled`.
 */
export async function fetchFile(address: string, fetching: Fetching): Promise<void> {
  const { limits, signal } = fetching;
  const timeout = AbortSignal.timeout(limits.ms);
  const both = AbortSignal.any([signal, timeout]);
  try {
    await follow(httpsAddress(address), { ...fetching, signal: both }, 0);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (timeout.aborted || isAborted(error)) throw refused(address, `took longer than ${limits.ms / 1000} s`, true);
    if (error instanceof StudioError) throw error;
    throw refused(address, systemErrorCode(error) ?? 'the connection failed', true, error);
  }
}

/** Throws `bad-input` for what is no https address, or carries a password. */
function httpsAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url) throw refused(address, 'is no address');
  if (url.protocol !== 'https:') throw refused(address, `begins with ${url.protocol}; only https is fetched`);
  if (url.username !== '' || url.password !== '') throw refused(address, 'carries a user name or password');
  return url;
}

async function follow(url: URL, fetching: Fetching, redirects: number): Promise<void> {
  const { ports, limits, signal, target } = fetching;
  const pinned = await safeAddresses(url, ports);
  const response = await ask(url, pinned, fetching);
  const status = response.statusCode ?? 0;
  const { location } = response.headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    response.destroy();
    if (redirects >= MAX_REDIRECTS) throw refused(url.href, `redirects more than ${MAX_REDIRECTS} times`);
    return follow(
      httpsAddress(URL.canParse(location, url.href) ? new URL(location, url.href).href : location),
      fetching,
      redirects + 1,
    );
  }
  try {
    if (status !== 200) throw refused(url.href, `answers with status ${status}`, TEMPORARY.has(status));
    const type = response.headers['content-type'] ?? 'application/octet-stream';
    if (!limits.types.test(type)) throw refused(url.href, `is ${type}, no picture`);
    if (Number(response.headers['content-length'] ?? 0) > limits.bytes) throw tooLarge(url, limits);
    await pipeline(response, limitOf(url, limits), createWriteStream(target), { signal });
  } finally {
    response.destroy();
  }
}

async function safeAddresses(url: URL, ports: FetchPorts): Promise<readonly LookupAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const family = isIP(host);
  const addresses = family === 0 ? await ports.resolve(host) : [{ address: host, family }];
  const bad = ports.refuse(addresses);
  if (bad !== null) throw refused(url.href, `leads to ${bad}, which is no address of the public internet`);
  return addresses;
}

function ask(url: URL, pinned: readonly LookupAddress[], { ports, signal }: Fetching): Promise<IncomingMessage> {
  const lookup: LookupFunction = (_host, options, callback) => {
    if (options.all) return callback(null, [...pinned]);
    const [first] = pinned;
    callback(null, first?.address ?? '', first?.family ?? 4);
  };
  const headers = { accept: 'image/*', 'user-agent': 'fifteen' };
  return new Promise((resolve, reject) => {
    const sent = ports.request(url, { lookup, signal, headers, agent: false });
    sent.once('response', resolve).once('error', reject).end();
  });
}

/** What a server says of the length need not be true. */
function limitOf(url: URL, limits: FetchLimits): Transform {
  let length = 0;
  return new Transform({
    transform: (piece: Buffer, _encoding, done) => {
      length += piece.length;
      if (length > limits.bytes) done(tooLarge(url, limits));
      else done(null, piece);
    },
  });
}

function tooLarge(url: URL, { bytes }: FetchLimits): StudioError {
  return refused(url.href, `is larger than ${Math.round(bytes / 1e6)} MB`);
}

function refused(address: string, reason: string, retryable = false, cause?: unknown): StudioError {
  const shown = address.length > 200 ? `${address.slice(0, 200)}...` : address;
  return new StudioError('bad-input', `${shown} ${reason}.`, { params: { address: shown }, retryable, cause });
}
