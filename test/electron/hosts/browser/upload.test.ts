import { readdir } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { receiveUpload } from '../../../../electron/hosts/browser/upload.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';

async function upload(bytes: number, isLengthTold: boolean): Promise<{ outcome: string; left: readonly string[] }> {
  const folder = await temporaryFolder();
  const settings = { folder, newId: () => 'one', maxBytes: 1000 };
  const server = createServer((message, target) => {
    receiveUpload(message, 'a.mp4', settings).then(
      () => target.end('received'),
      (error) => target.writeHead(200, { connection: 'close' }).end(error.code),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const headers = isLengthTold ? { 'content-length': bytes } : { 'transfer-encoding': 'chunked' };
  const outcome = await new Promise<string>((resolve, reject) => {
    const sent = request({ port: (server.address() as AddressInfo).port, method: 'POST', headers }, (answer) => {
      answer.setEncoding('utf8').on('data', resolve);
    });
    sent.on('error', reject).end(Buffer.alloc(bytes));
  });
  return { outcome, left: await readdir(folder) };
}

describe('receiveUpload', () => {
  it('keeps a file up to the limit', async () => {
    expect(await upload(1000, true)).toEqual({ outcome: 'received', left: ['one'] });
  });

  it('refuses a file that says it is larger, and one that proves to be', async () => {
    expect(await upload(1001, true)).toEqual({ outcome: 'bad-input', left: [] });
    expect(await upload(1001, false)).toEqual({ outcome: 'bad-input', left: [] });
  });
});
