import path from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

const root = import.meta.dirname;

/** `vite build` makes the screen; `--mode desktop` and `--mode preload` the two halves of the desktop shell. */
export default defineConfig(({ mode }) => (mode === 'desktop' || mode === 'preload' ? shell(mode) : screen()));

function screen(): UserConfig {
  return {
    root: path.join(root, 'renderer'),
    // Pages are served from the root of their origin, whatever the host.
    base: '/',
    // React's own JSX transform; no plug-in is needed for builds.
    oxc: { jsx: { runtime: 'automatic' } },
    build: {
      outDir: path.join(root, 'dist/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      // A data: address would need a hole in the content policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      sourcemap: true,
    },
  };
}

/** Our own code in one file; packages stay in node_modules, where native ones must be anyway. */
function shell(mode: 'desktop' | 'preload'): UserConfig {
  const isPreload = mode === 'preload';
  return {
    root,
    publicDir: false,
    build: {
      // In the repository's depth: the services find assets/ two folders up, as they do from electron/services/.
      outDir: path.join(root, 'dist/desktop'),
      emptyOutDir: false,
      target: 'node22',
      ssr: isPreload ? 'electron/hosts/desktop/preload.ts' : 'electron/hosts/desktop/main.ts',
      minify: false,
      rolldownOptions: {
        // A sandboxed preload is CommonJS and one file.
        output: isPreload
          ? { format: 'cjs', entryFileNames: 'preload.cjs' }
          : { format: 'es', entryFileNames: 'main.js', codeSplitting: false },
      },
    },
  };
}
