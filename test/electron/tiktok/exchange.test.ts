import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { exchange, parseExactly } from '../../../electron/tiktok/exchange.ts';
import { readEnvelope } from '../../../electron/tiktok/outcome.ts';

const signal = new AbortController().signal;
const ask = (url: string) => exchange({ url, method: 'POST', headers: {}, body: '{}', signal });

describe('parseExactly', () => {
  it('keeps ids beyond 2^53 whole', () => {
    expect(parseExactly('{"ids":[7685480798933239816,12],"text":"7685480798933239816","share":0.5}')).toEqual({
      ids: ['7685480798933239816', 12],
      text: '7685480798933239816',
      share: 0.5,
    });
  });

  it("gives null for a gateway's page", () => {
    expect(parseExactly('<h1>Bad Gateway</h1>')).toBe(null);
  });
});

describe('exchange', () => {
  it('knows that nothing was sent where nobody listens', async () => {
    const server = createServer();
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    await new Promise((done) => server.close(done));
    expect(await ask(`http://127.0.0.1:${port}/`)).toEqual({
      kind: 'unanswered',
      wasSent: false,
      reason: 'ECONNREFUSED',
    });
  });

  it('takes a request for sent where the line broke after it', async () => {
    const server = createServer((request) => request.socket.destroy());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: 'unanswered', wasSent: true });
  });

  it('gives up on a server that says nothing, and takes the request for sent', async () => {
    const server = createServer(() => undefined);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    onTestFinished(() => server.closeAllConnections());
    const { port } = server.address() as AddressInfo;
    const silent = { url: `http://127.0.0.1:${port}/`, method: 'POST', headers: {}, body: '{}', signal } as const;
    expect(await exchange(silent, 50)).toEqual({ kind: 'unanswered', wasSent: true, reason: 'TimeoutError' });
  });

  it('follows no redirect, for it would carry the token on', async () => {
    const server = createServer((_request, response) => response.writeHead(302, { location: '/other' }).end());
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    expect(await ask(`http://127.0.0.1:${port}/`)).toMatchObject({ kind: 'unanswered' });
  });
});

describe('readEnvelope', () => {
  const schema = z.object({ id: z.number() });
  const read = (status: number, json: unknown) => readEnvelope({ kind: 'answered', status, json }, schema);
  const error = (code: string) => ({ code, message: '', log_id: 'L' });

  it.each([
    ['success', read(200, { data: { id: 1 }, error: error('ok') }), { ok: true, data: { id: 1 }, logId: 'L' }],
    [
      '"cannot post now" with status 200',
      read(200, { data: {}, error: error('spam_risk_too_many_posts') }),
      { ok: false, refusal: { code: 'spam_risk_too_many_posts', status: 200, logId: 'L', isDecided: true } },
    ],
    [
      'a fault of TikTok',
      read(500, { data: {}, error: error('internal_error') }),
      { ok: false, refusal: { code: 'internal_error', status: 500, logId: 'L', isDecided: false } },
    ],
    [
      "a gateway's page",
      read(502, null),
      { ok: false, refusal: { code: 'internal_error', status: 502, logId: null, isDecided: false } },
    ],
    [
      'a 429 without JSON',
      read(429, null),
      { ok: false, refusal: { code: 'rate_limit_exceeded', status: 429, logId: null, isDecided: true } },
    ],
    [
      'the other spelling of log_id',
      read(400, { error: { code: 'invalid_params', logid: 'M' } }),
      { ok: false, refusal: { code: 'invalid_params', status: 400, logId: 'M', isDecided: true } },
    ],
    [
      'a success without its data',
      read(200, { error: error('ok') }),
      { ok: false, refusal: { code: 'internal_error', status: 200, logId: 'L', isDecided: false } },
    ],
  ])('reads %s', (_name, outcome, expected) => {
    expect(outcome).toEqual(expected);
  });
});
