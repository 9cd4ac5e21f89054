// Loaded before the shell (`node --import`): `electron` is the double from here on, for our bundle and for electron-store.
import { registerHooks } from 'node:module';

const double = new URL('./electron-double.ts', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: double, shortCircuit: true } : next(specifier, context),
});
