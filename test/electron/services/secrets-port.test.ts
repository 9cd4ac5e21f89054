import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSecrets } from '../../../electron/services/secrets-port.ts';
import { temporaryFolder } from '../storage/temporary-folder.ts';

const turned = (text: string): string => [...text].reverse().join('');
const SEAL = {
  close: (value: string) => Buffer.from(`sealed:${turned(value)}`),
  open: (sealed: Buffer) => {
    const text = sealed.toString();
    if (!text.startsWith('sealed:')) throw new Error('not decrypted');
    return turned(text.slice('sealed:'.length));
  },
};

describe('openSecrets', () => {
  it('keeps secrets over a start, in files that nobody else may read', async () => {
    const folder = await temporaryFolder();
    await openSecrets(folder, null).write('tiktok/@aurel é', 'a long token');
    expect(await openSecrets(folder, null).read('tiktok/@aurel é')).toBe('a long token');
    const [name = ''] = await readdir(path.join(folder, 'secrets'));
    expect((await stat(path.join(folder, 'secrets', name))).mode & 0o777).toBe(0o600);
  });

  it('gives null for what was never kept or was taken out', async () => {
    const secrets = openSecrets(await temporaryFolder(), null);
    expect(await secrets.read('absent')).toBe(null);
    await secrets.remove('absent');
    await secrets.write('one', 'value');
    await secrets.remove('one');
    expect(await secrets.read('one')).toBe(null);
  });

  it('writes nothing in the clear where there is a seal', async () => {
    const folder = await temporaryFolder();
    const secrets = openSecrets(folder, SEAL);
    await secrets.write('one', 'a long token');
    expect(await secrets.read('one')).toBe('a long token');
    expect(await readFile(path.join(folder, 'secrets-sealed/one.secret'), 'utf8')).not.toContain('a long token');
    expect(await openSecrets(folder, null).read('one')).toBe(null);
  });

  it('says what to do where the keychain has another key', async () => {
    const folder = await temporaryFolder();
    const secrets = openSecrets(folder, SEAL);
    await secrets.write('one', 'value');
    await writeFile(path.join(folder, 'secrets-sealed/one.secret'), 'other');
    await expect(secrets.read('one')).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('Connect the account again'),
    });
  });
});
