import path from 'node:path';
import { statOrNull } from '../../storage/cache-entries.ts';
import { fileResponse, refusal } from './file-response.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** A file of the built screen; `/` is its page. Names are plain: anything else is not ours. */
export async function rendererResponse(request: Request, folder: string): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refusal(405, 'Only GET and HEAD.');
  const { pathname } = new URL(request.url);
  const name = pathname === '/' ? '/index.html' : pathname;
  const type = TYPES[path.extname(name)];
  if (!type || !/^(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/.test(name)) return refusal(404, 'There is no such page.');
  const file = path.join(folder, ...name.split('/'));
  if (!(await statOrNull(file))?.isFile()) return refusal(404, 'There is no such page.');
  // Vite puts a hash of the content into the names below assets/.
  return fileResponse(request, { file, type, isImmutable: name.startsWith('/assets/') });
}
