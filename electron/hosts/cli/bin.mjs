#!/usr/bin/env node
// `fifteen` when installed. A clone (npm link, npm install -g .) goes through the bootstrap, which keeps its packages fresh.
// Below node_modules the packages are npm's business, and Node itself refuses to strip types there: a hook does it.
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);
/** A tool of the tests: started by its path, imported by nothing. */
const EMULATOR = new URL('../../../test/tiktok-emulator/main.ts', import.meta.url);

if (!/[\\/]node_modules[\\/]/.test(here)) {
  process.argv.splice(2, 0, 'fifteen');
  await import('../../bootstrap.mjs');
} else if (typeof nodeModule.registerHooks === 'function' && typeof nodeModule.stripTypeScriptTypes === 'function') {
  nodeModule.registerHooks({ load: loadTypeScript });
  // The first call warns that the function is experimental; users of the command can do nothing about it.
  const { emitWarning } = process;
  process.emitWarning = () => undefined;
  nodeModule.stripTypeScriptTypes('');
  process.emitWarning = emitWarning;
  // Programs of their own, as in the bootstrap.
  const command = process.argv[2];
  if (command === 'serve' || command === 'tiktok-emulator') process.argv.splice(2, 1);
  if (command === 'serve') await import('../browser/main.ts');
  else if (command === 'tiktok-emulator') await import(EMULATOR.href);
  else await import('./main.ts');
} else {
  console.error(`fifteen: Node 22.18 or newer is needed, this is ${process.version}.`);
  process.exitCode = 3;
}

/** @type {import('node:module').LoadHookSync} */
function loadTypeScript(url, context, nextLoad) {
  if (!url.endsWith('.ts')) return nextLoad(url, context);
  const source = nodeModule.stripTypeScriptTypes(readFileSync(fileURLToPath(url), 'utf8'));
  return { format: 'module', source, shortCircuit: true };
}
