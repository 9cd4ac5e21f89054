import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { openStudio, type Studio } from '../../../electron/services/studio.ts';

/** The real services with a cache of their own. */
export function testStudio(root: string): Promise<Studio> {
  const env = { ...process.env, FIFTEEN_CACHE: path.join(root, 'cache') };
  return openStudio({ env, platform: process.platform, home: homedir(), now: Date.now, newId: randomUUID });
}
