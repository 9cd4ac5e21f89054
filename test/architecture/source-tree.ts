import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** A source file with its path from the repository's root, `/` between folders. */
export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile };

/** One import, re-export, `import()` or `import('x').T`: of a package by its name, of a file by its path from the root. */
export type Import = {
  readonly target: string;
  readonly isFile: boolean;
  readonly isReExport: boolean;
  readonly line: number;
};

export const repositoryRoot = path.join(import.meta.dirname, '../..');

const CODE_FOLDERS = ['assets', 'electron', 'renderer', 'shared', 'test'];
const NOT_OURS = ['node_modules', '.git', '.cache', 'dist', 'out', 'coverage'];

/** Parses text as if it stood at that path: rules are shown to fail on such samples. */
export function parseSource(file: string, text: string): Source {
  const kind = file.endsWith('x') ? ts.ScriptKind.TSX : file.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  return { path: file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true, kind) };
}

/** Every file of the repository that is ours, with its path from the root. */
export function listFiles(folder = ''): readonly string[] {
  const entries = readdirSync(path.join(repositoryRoot, folder), { withFileTypes: true });
  return entries
    .filter((entry) => !NOT_OURS.includes(entry.name) && !entry.isSymbolicLink())
    .flatMap((entry) => {
      const file = path.posix.join(folder, entry.name);
      return entry.isDirectory() ? listFiles(file) : [file];
    });
}

/** All code of the repository: TypeScript and the bootstrap's JavaScript. */
export function readSources(): readonly Source[] {
  return listFiles()
    .filter((file) => CODE_FOLDERS.includes(file.split('/')[0] ?? '') && /\.(tsx?|mjs)$/.test(file))
    .map((file) => parseSource(file, readFileSync(path.join(repositoryRoot, file), 'utf8')));
}

export function importsOf({ path: file, tree }: Source): readonly Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    const specifier = specifierOf(node);
    if (specifier === null) return;
    const isFile = specifier.startsWith('.');
    const target = isFile ? path.posix.join(path.posix.dirname(file), specifier) : specifier;
    found.push({ target, isFile, isReExport: ts.isExportDeclaration(node), line: lineOf(tree, node) });
  });
  return found;
}

function specifierOf(node: ts.Node): string | null {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return literal(node.moduleSpecifier);
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return literal(node.arguments[0]);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return literal(node.argument.literal);
  return null;
}

function literal(node: ts.Node | undefined): string | null {
  return node && ts.isStringLiteralLike(node) ? node.text : null;
}

export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** `file:line`, as editors open it. */
export function placeOf({ path: file, tree }: Source, node: ts.Node): string {
  return `${file}:${lineOf(tree, node)}`;
}
