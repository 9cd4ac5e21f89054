import path from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

/** Where a program of this user keeps its files: what may be deleted at any time, and what may not. */
export type AppFolders = { readonly cache: string; readonly settings: string };

export type AppFoldersRequest = { readonly env: Env; readonly platform: NodeJS.Platform; readonly home: string };

const NAME = 'fifteen';

/** The platform's own places; `FIFTEEN_CACHE` and `FIFTEEN_SETTINGS` win over them. Creates nothing. */
export function appFolders(request: AppFoldersRequest): AppFolders {
  const { cache, settings } = platformFolders(request);
  const { env } = request;
  return {
    cache: path.resolve(env['FIFTEEN_CACHE'] || cache),
    settings: path.resolve(env['FIFTEEN_SETTINGS'] || settings),
  };
}

function platformFolders({ env, platform, home }: AppFoldersRequest): AppFolders {
  if (platform === 'darwin') {
    const library = path.join(home, 'Library');
    return { cache: path.join(library, 'Caches', NAME), settings: path.join(library, 'Application Support', NAME) };
  }
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] || path.join(home, 'AppData', 'Local');
    const roaming = env['APPDATA'] || path.join(home, 'AppData', 'Roaming');
    return { cache: path.join(local, NAME, 'Cache'), settings: path.join(roaming, NAME) };
  }
  // XDG Base Directory Specification 0.8: a relative path in these variables is to be ignored.
  const cache = absolute(env['XDG_CACHE_HOME']) ?? path.join(home, '.cache');
  const settings = absolute(env['XDG_CONFIG_HOME']) ?? path.join(home, '.config');
  return { cache: path.join(cache, NAME), settings: path.join(settings, NAME) };
}

function absolute(folder: string | undefined): string | null {
  return folder && path.isAbsolute(folder) ? folder : null;
}
