import { describe, expect, it } from 'vitest';
import { appFolders } from '../../../electron/storage/app-folders.ts';

const home = '/home/ada';

describe('appFolders', () => {
  it('follows each platform', () => {
    expect(appFolders({ env: {}, platform: 'linux', home })).toEqual({
      cache: '/home/ada/.cache/fifteen',
      settings: '/home/ada/.config/fifteen',
    });
    expect(appFolders({ env: {}, platform: 'darwin', home })).toEqual({
      cache: '/home/ada/Library/Caches/fifteen',
      settings: '/home/ada/Library/Application Support/fifteen',
    });
  });

  it('obeys XDG variables unless they are relative, and its own variables above all', () => {
    const env = { XDG_CACHE_HOME: '/big/cache', XDG_CONFIG_HOME: 'relative' };
    expect(appFolders({ env, platform: 'linux', home })).toEqual({
      cache: '/big/cache/fifteen',
      settings: '/home/ada/.config/fifteen',
    });
    expect(appFolders({ env: { ...env, FIFTEEN_CACHE: '/fast' }, platform: 'linux', home }).cache).toBe('/fast');
  });
});
