import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import path from 'node:path';
import Conf from 'conf';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { openEditorHost } from '../../services/editor/editor-host.ts';
import type { SettingsPort } from '../../services/editor/editor-ports.ts';
import { isProcessAlive } from '../../services/editor/process-alive.ts';
import { openInBrowser, showInFolder } from '../../services/outside-programs.ts';
import { openSecrets } from '../../services/secrets-port.ts';
import { type Studio, studioVersion } from '../../services/studio.ts';
import { type RunningServer, startServer } from './start-server.ts';
import { MAX_UPLOAD_BYTES } from './upload.ts';

export type ServeOptions = {
  readonly studio: Studio;
  readonly port: number;
  readonly token: string;
  readonly secret: string;
  readonly onBug: (error: unknown, where: string) => void;
  /** The built screen; the one of this installation unless told. */
  readonly rendererFolder?: string;
  /** In place of the system's browser, for sign-ins. */
  readonly openExternal?: (url: string) => Promise<void>;
  /** In place of the system's file manager. */
  readonly reveal?: (path: string) => Promise<void>;
};

const RENDERER = path.join(import.meta.dirname, '../../../dist/renderer');

/** The editor over HTTP on 127.0.0.1, until it is closed. */
export async function serveStudio(options: ServeOptions): Promise<RunningServer> {
  const { studio, onBug, rendererFolder = RENDERER } = options;
  if (!existsSync(path.join(rendererFolder, 'index.html'))) {
    throw new StudioError(
      'tool-missing',
      `The screen is not built: ${rendererFolder} has no index.html. Run: npm run build`,
    );
  }
  const uploadsFolder = await mkdtemp(path.join(tmpdir(), 'fifteen-uploads-'));
  const host = await openEditorHost(studio, {
    settings: openConf(studio.folders.settings),
    process: { pid: process.pid, machine: hostname(), isAlive: isProcessAlive },
    choose: null,
    secrets: openSecrets(studio.folders.settings, null),
    openExternal: options.openExternal ?? (async (url) => openInBrowser(url, studio.platform)),
    reveal: options.reveal ?? (async (file) => showInFolder(file, studio.platform)),
    onRecent: null,
    takeLaunched: () => null,
    campaignsFolder: path.join(studio.home, 'Fifteen'),
    uploadsFolder,
    version: await studioVersion(),
    onBug,
  });
  const uploads = { folder: uploadsFolder, newId: studio.newId, maxBytes: MAX_UPLOAD_BYTES };
  try {
    const server = await startServer({ ...options, host, uploads, rendererFolder });
    // Learnt while the browser loads the screen, which asks for it first. Who asks is told what is wrong with it.
    const learning = studio.templates.list().catch(() => undefined);
    return {
      ...server,
      close: async () => {
        await server.close();
        // It writes an index into the cache: whoever closes may delete that folder next.
        await learning;
        await host.close();
        await rm(uploadsFolder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await host.close();
    await rm(uploadsFolder, { recursive: true, force: true });
    throw error;
  }
}

function openConf(folder: string): SettingsPort {
  const store = new Conf<Record<string, unknown>>({ projectName: 'fifteen', cwd: folder, configName: 'settings' });
  return { get: (key) => store.get(key), set: (key, value) => store.set(key, value) };
}
