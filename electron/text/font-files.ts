import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import { StudioError } from '../../shared/base/studio-error.ts';
import type { FontFamily } from '../../shared/captions/font-table.ts';

const require = createRequire(import.meta.url);

const WEIGHT_NAMES: ReadonlyMap<number, string> = new Map([
  [400, 'Regular'],
  [700, 'Bold'],
  [800, 'ExtraBold'],
  [900, 'Black'],
]);

/** The weight a family has that is nearest to the one asked for; the heavier of two equally near. */
export function nearestWeight(family: FontFamily, weight: number): number {
  return family.weights.reduce((best, own) => {
    const nearer = Math.abs(own - weight) - Math.abs(best - weight);
    return nearer < 0 || (nearer === 0 && own > best) ? own : best;
  });
}

/** Path of a packaged TTF. Skia cannot read inside an asar archive, so packaged apps unpack the fonts. */
export function fontFile(family: FontFamily, weight: number): string {
  const name = `${weight}${WEIGHT_NAMES.get(weight) ?? ''}`;
  const path = join(packageFolder(family.package), name, `${family.filePrefix}_${name}.ttf`);
  if (!existsSync(path)) {
    throw new StudioError('tool-missing', `Font file ${path} is missing. Run "npm ci" to install the fonts again.`);
  }
  return path;
}

/** Version of an installed package, for content keys. */
export function packageVersion(name: string): string {
  const parsed: unknown = JSON.parse(readFileSync(join(packageFolder(name), 'package.json'), 'utf8'));
  if (typeof parsed === 'object' && parsed !== null && 'version' in parsed) return String(parsed.version);
  throw new Error(`package ${name} has no version`);
}

function packageFolder(name: string): string {
  try {
    return dirname(require.resolve(`${name}/package.json`)).replace(`app.asar${sep}`, `app.asar.unpacked${sep}`);
  } catch (cause) {
    throw new StudioError('tool-missing', `Package ${name} is not installed. Run "npm ci".`, { cause });
  }
}
