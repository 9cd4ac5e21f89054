import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles, repositoryRoot } from './source-tree.ts';

export type TextFile = { readonly path: string; readonly text: string };

const TEXT =
  /(\.(ts|tsx|mjs|json|jsonc|md|yml|yaml|css|html|csv|srt)|(^|\/)(\.ci\/run|\.npmrc|\.gitignore|\.editorconfig))$/;

/** Written in two pieces, so that this list does not find itself. */
const FORBIDDEN: readonly (readonly [string, string])[] = [
  [`registry.${'npmjs'}.org`, 'names a package registry'],
  [`registry.${'yarnpkg'}.com`, 'names a package registry'],
  [`npm.pkg.${'github'}.com`, 'names a package registry'],
  [`/${'work'}/`, 'names a folder of one machine'],
  [`../shared/${'design.md'}`, 'names a file outside the repository'],
  [`../shared/${'style.md'}`, 'names a file outside the repository'],
  [`../shared/${'look.md'}`, 'names a file outside the repository'],
  [`../shared/${'facts'}`, 'names a file outside the repository'],
];

export function readTextFiles(): readonly TextFile[] {
  return listFiles()
    .filter((file) => TEXT.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(repositoryRoot, file), 'utf8') }));
}

/** A clone must build anywhere: nothing in it names the machine or the mirror it was written on. */
export function outsideFindings(files: readonly TextFile[]): readonly string[] {
  return files.flatMap(({ path: file, text }) =>
    FORBIDDEN.filter(([words]) => text.includes(words)).map(([words, why]) => `${file}: ${why} (${words})`),
  );
}
