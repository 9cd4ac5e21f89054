// Entry of the desktop host: one process, one window, the editor behind it.
import { randomUUID } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';
import { app, BrowserWindow, session } from 'electron';
import { type EditorHost, openEditorHost } from '../../services/editor/editor-host.ts';
import { pendingCampaign } from '../../services/editor/pending-campaign.ts';
import { openStudio } from '../../services/studio.ts';
import { connectWindows } from './ipc.ts';
import { launchedCampaign } from './launched-campaign.ts';
import { registerScheme, serveScreen } from './media-protocol.ts';
import { setMenu } from './menu.ts';
import { type MenuLabels, readMenuLabels } from './menu-labels.ts';
import { desktopPorts, openSettingsStore } from './ports.ts';
import { limitPermissions, lockDown, openWindow } from './window.ts';

const RENDERER = path.join(import.meta.dirname, '../renderer');
const pending = pendingCampaign(launchedCampaign(process.argv));

registerScheme();
app.on('web-contents-created', (_event, contents) => lockDown(contents));
// macOS says what to open by an event, which may come before anything is ready.
app.on('open-file', (event, file) => {
  event.preventDefault();
  pending.ask(file);
});
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', (_event, argv) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
    const folder = launchedCampaign(argv);
    if (folder !== null) pending.ask(folder);
  });
  void app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const { env, platform } = process;
  const studio = await openStudio({ env, platform, home: homedir(), now: Date.now, newId: randomUUID });
  const settings = openSettingsStore(studio.folders.settings);
  const host = await openEditorHost(
    studio,
    desktopPorts({ settings, settingsFolder: studio.folders.settings, takeLaunched: pending.take, onBug }),
  );
  pending.listen((folder) => host.events.emit('host.opened', { folder }));
  limitPermissions(session.defaultSession, host.mayListen);
  serveScreen(host, RENDERER, onBug);
  connectWindows(host);
  drawMenu(host, await readMenuLabels());
  openWindow(settings);
  app.on('activate', () => BrowserWindow.getAllWindows().length === 0 && openWindow(settings));
  app.on('window-all-closed', () => app.quit());
  closeBeforeQuit(host);
}

function drawMenu(host: EditorHost, labels: MenuLabels): void {
  setMenu({
    labels,
    language: host.settings.preferences().language,
    systemLanguage: app.getLocale(),
    isMac: process.platform === 'darwin',
    onCommand: (command) => host.events.emit('host.command', { command }),
  });
  host.settings.onPreferences(() => drawMenu(host, labels));
}

/** Running ffmpegs end and campaigns are given back before the process does. */
function closeBeforeQuit(host: EditorHost): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void host
      .close()
      .catch((error: unknown) => onBug(error, 'close'))
      .finally(() => app.quit());
  });
}

function onBug(error: unknown, where: string): void {
  console.error(`fifteen: mistake in ${where}:`, error);
}

function giveUp(error: unknown): void {
  console.error('fifteen: cannot start:', error);
  app.exit(1);
}
