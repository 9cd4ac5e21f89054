import { protocol } from 'electron';
import type { EditorHost } from '../../services/editor/editor-host.ts';
import { refusal } from '../../services/editor/file-response.ts';
import { rendererResponse } from '../../services/editor/renderer-response.ts';
import { isOwnAddress, SCHEME } from './channels.ts';

/** Before the app is ready: the scheme counts as a secure origin of its own, with media that can be sought. */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true } as const;
  protocol.registerSchemesAsPrivileged([{ scheme: SCHEME, privileges }]);
}

/** Serves the screen and its media, as the browser host does over HTTP. */
export function serveScreen(
  host: EditorHost,
  rendererFolder: string,
  onBug: (error: unknown, where: string) => void,
): void {
  protocol.handle(SCHEME, async (request) => {
    if (!isOwnAddress(request.url)) return refusal(404, 'There is no such page.');
    try {
      const isMedia = new URL(request.url).pathname.startsWith('/media/');
      return await (isMedia ? host.media(request) : rendererResponse(request, rendererFolder));
    } catch (error) {
      onBug(error, 'protocol');
      return refusal(500, 'Fifteen made a mistake. It was written to the log.');
    }
  });
}
