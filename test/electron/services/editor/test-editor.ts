import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { type EditorHost, openEditorHost } from '../../../../electron/services/editor/editor-host.ts';
import type { HostPorts, SettingsPort } from '../../../../electron/services/editor/editor-ports.ts';
import { openSecrets } from '../../../../electron/services/secrets-port.ts';
import { openStudio, type Studio } from '../../../../electron/services/studio.ts';
import { type Client, createClient } from '../../../../shared/api/client.ts';
import { createInProcessTransport } from '../../../../shared/api/in-process-transport.ts';
import { temporaryFolder } from '../../storage/temporary-folder.ts';

export type TestEditor = {
  readonly folder: string;
  readonly host: EditorHost;
  readonly client: Client;
  readonly bugs: readonly unknown[];
};

/** A studio whose cache and settings are this test's own. */
export async function testStudio(folder: string): Promise<Studio> {
  const env = {
    ...process.env,
    FIFTEEN_CACHE: path.join(folder, 'cache'),
    FIFTEEN_SETTINGS: path.join(folder, 'settings'),
  };
  return openStudio({ env, platform: process.platform, home: folder, now: Date.now, newId: randomUUID });
}

function memorySettings(): SettingsPort {
  const values = new Map<string, unknown>();
  return { get: (key) => values.get(key), set: (key, value) => values.set(key, structuredClone(value)) };
}

/** The whole editor in this process, closed when the test ends. */
export async function testEditor(ports: Partial<HostPorts> = {}, given: string | null = null): Promise<TestEditor> {
  const folder = given ?? (await temporaryFolder());
  const bugs: unknown[] = [];
  const onBug: HostPorts['onBug'] = (error, where) => bugs.push(where, error);
  const host = await openTestHost(folder, { onBug, ...ports });
  onTestFinished(() => host.close());
  const transport = createInProcessTransport({ request: host.request, on: host.events.on });
  return { folder, host, client: createClient(transport), bugs };
}

/** The same without a test around it; its owner closes it. */
export async function openTestHost(
  folder: string,
  ports: Partial<HostPorts>,
  studio: Studio | null = null,
): Promise<EditorHost> {
  return openEditorHost(studio ?? (await testStudio(folder)), {
    settings: memorySettings(),
    process: { pid: process.pid, machine: 'test', isAlive: () => true },
    choose: null,
    secrets: openSecrets(path.join(folder, 'settings'), null),
    openExternal: null,
    reveal: null,
    onRecent: null,
    takeLaunched: () => null,
    campaignsFolder: path.join(folder, 'campaigns'),
    uploadsFolder: null,
    version: '0.0.0',
    onBug: (error) => {
      throw error;
    },
    ...ports,
  });
}

/** A window's name, as a screen would choose it. */
export const WINDOW = 'window-one';
