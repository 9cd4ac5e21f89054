import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type FetchPorts, fetchFile } from '../../../../electron/services/catalog/fetch-file.ts';
import { isPublicAddress, privateAddress } from '../../../../electron/services/catalog/public-address.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';

/** An https server on this machine that calls itself shop.example. */
async function shop(answer: RequestListener) {
  const folder = await temporaryFolder();
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=shop.example', '-addext', 'subjectAltName=DNS:shop.example'];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  await promisify(execFile)('openssl', ['req', ...kind, '-keyout', key, '-out', cert, ...subject]);
  const ca = await readFile(cert);
  const server = createServer({ key: await readFile(key), cert: ca }, answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const { port } = server.address() as AddressInfo;
  const asked: string[] = [];
  const ports: FetchPorts = {
    resolve: async (host) => {
      asked.push(host);
      return [{ address: host === 'inside.example' ? '10.0.0.7' : '127.0.0.1', family: 4 }];
    },
    // The test's own server is on this machine; all else is judged as in earnest.
    refuse: (addresses) => privateAddress(addresses.filter(({ address }) => address !== '127.0.0.1')),
    request: (url, options) => request(url, { ...options, ca }),
  };
  const target = path.join(folder, 'target');
  const load = (place: string, limits: { bytes?: number; ms?: number } = {}) =>
    fetchFile(place.startsWith('/') ? `https://shop.example:${port}${place}` : place, {
      target,
      limits: { bytes: 1000, ms: 10_000, types: /^image\//, ...limits },
      signal: new AbortController().signal,
      ports,
    });
  return { load, target, port, asked };
}

function picture(length: number): RequestListener {
  return (_, response) => {
    response.setHeader('content-type', 'image/png');
    response.write(Buffer.alloc(length / 2, 1));
    response.end(Buffer.alloc(length / 2, 2));
  };
}

describe('fetchFile', () => {
  it('writes what the server sends, over a connection to the address that was checked', async () => {
    const { load, target, asked } = await shop(picture(400));
    await load('/a.png');
    expect([(await readFile(target)).length, asked]).toEqual([400, ['shop.example']]);
  });

  it('stops at the size limit though the server says nothing of the length', async () => {
    const { load } = await shop(picture(4000));
    await expect(load('/a.png')).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('larger'),
    });
  });

  it('refuses other types', async () => {
    const { load } = await shop((_, response) => response.setHeader('content-type', 'text/html').end('<p>'));
    await expect(load('/a.png')).rejects.toMatchObject({ message: expect.stringContaining('text/html') });
  });

  it('checks where redirects lead, each time', async () => {
    const { load } = await shop((_, response) =>
      response.writeHead(302, { location: 'https://inside.example/a' }).end(),
    );
    await expect(load('/a.png')).rejects.toMatchObject({ message: expect.stringContaining('10.0.0.7') });
  });

  it('refuses redirects to plain http, and those that never end', async () => {
    const plain = await shop((_, response) => response.writeHead(302, { location: 'http://shop.example/' }).end());
    await expect(plain.load('/a.png')).rejects.toMatchObject({ message: expect.stringContaining('only https') });
    const ring = await shop((_, response) => response.writeHead(302, { location: '/again' }).end());
    await expect(ring.load('/a.png')).rejects.toMatchObject({ message: expect.stringContaining('more than 5') });
  });

  it('gives up on a server that does not answer', async () => {
    const { load } = await shop(() => {});
    await expect(load('/a.png', { ms: 300 })).rejects.toMatchObject({ retryable: true });
  });

  it.each(['http://shop.example/', 'file:///etc/passwd', 'https://user:secret@shop.example/', 'https://[::1]/', 'x'])(
    'refuses %s',
    async (address) => {
      const { load } = await shop(picture(10));
      await expect(load(address)).rejects.toMatchObject({ code: 'bad-input' });
    },
  );
});

describe('isPublicAddress', () => {
  it.each(['93.184.216.34', '2606:2800:220:1::1'])('takes %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.16.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
    '224.0.0.1',
    '255.255.255.255',
    '::1',
    '::ffff:10.0.0.1',
    'fc00::1',
    'fe80::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'shop.example',
  ])('refuses %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
