import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ChunkAnswer, putChunk } from '../../../electron/tiktok/put-chunk.ts';

const BYTES = 5_300_001;

// No two pieces alike: a buffer that was sent again, or late, shows.
const VIDEO = Buffer.alloc(BYTES);
for (let at = 0; at + 4 <= BYTES; at += 4) VIDEO.writeUInt32LE(at, at);

async function videoFile(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'fifteen-put-chunk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'video.mp4');
  await writeFile(file, VIDEO);
  return file;
}

async function listen(answer: RequestListener): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const server = createServer(answer).listen(0, '127.0.0.1');
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/video`, close };
}

type Put = {
  readonly file: string;
  readonly url: string;
  readonly first?: number;
  readonly last?: number;
  readonly signal?: AbortSignal;
};

async function put({ file, url, first = 0, last = BYTES - 1, signal = new AbortController().signal }: Put) {
  let left = 0;
  const range = { first, last, isLast: last === BYTES - 1 };
  const onBytes = (count: number): void => {
    left += count;
  };
  const answer: ChunkAnswer = await putChunk({
    ...{ url, file, range, total: BYTES, mimeType: 'video/mp4', signal, onBytes },
  });
  return { answer, left };
}

const sha = (data: Buffer): string => createHash('sha256').update(data).digest('hex');

describe('a piece of a video', () => {
  it('arrives byte for byte, wherever it begins and ends, over one connection', async () => {
    const file = await videoFile();
    const came: string[] = [];
    const sockets = new Set<unknown>();
    const { url } = await listen(async (request: IncomingMessage, response) => {
      sockets.add(request.socket);
      came.push(sha(await buffer(request)));
      response.writeHead(206, { 'content-range': 'bytes 0-9/10' }).end();
    });
    const ranges = [[0, 0] as const, [1, 1 << 20] as const, [7, 3 << 20] as const, [0, BYTES - 1] as const];
    for (const [first, last] of ranges) {
      const { answer, left } = await put({ file, url, first, last });
      expect(answer).toEqual({ status: 206, reported: 9 });
      expect(left).toBe(last - first + 1);
    }
    expect(came).toEqual(ranges.map(([first, last]) => sha(VIDEO.subarray(first, last + 1))));
    expect(sockets.size).toBe(1);
  });

  it('ends with the answer that comes before its body is through', async () => {
    const file = await videoFile();
    // It reads nothing: only the answer can end this.
    const { url } = await listen((_request, response) => void response.writeHead(403).end());
    const { answer } = await put({ file, url });
    // Where the line is closed under the bytes that are on their way, the answer may be lost with it.
    expect([403, undefined]).toContain(answer?.status);
  });

  it('has no answer where the line breaks in its middle or nobody listens', async () => {
    const file = await videoFile();
    const { url, close } = await listen((request) => void request.once('data', () => request.socket.destroy()));
    expect((await put({ file, url })).answer).toBeNull();
    await close();
    expect((await put({ file, url })).answer).toBeNull();
  });

  it('is given up at once when it is called off', async () => {
    const file = await videoFile();
    const stop = new AbortController();
    const { url } = await listen((request) => void request.once('data', () => stop.abort()));
    await expect(put({ file, url, signal: stop.signal })).rejects.toThrow(/abort/i);
  });

  it('is an error where the file was cut or is gone', async () => {
    const file = await videoFile();
    const { url } = await listen((request, response) => void request.resume().on('end', () => response.end()));
    await truncate(file, 2_000_000);
    await expect(put({ file, url })).rejects.toThrow('the file ended 3300001 bytes early');
    await rm(file);
    await expect(put({ file, url })).rejects.toThrow('ENOENT');
  });
});
