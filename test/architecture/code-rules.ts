import ts from 'typescript';
import { importsOf, placeOf, type Source, walk } from './source-tree.ts';

const VAGUE_NAMES = ['utils', 'util', 'helpers', 'helper', 'misc', 'types', 'index', 'common'];
/** Folders that carry a format's own name, as `kettle.fifteen`, are data. */
const KEBAB_PATH = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
const SUPPRESSION = new RegExp(`@ts-${'(ignore|nocheck|expect-error)'}`);
const SKIPPERS = ['skip', 'skipIf', 'runIf', 'todo', 'only', 'fails'];

/** kebab-case files and folders that are named after what they own. */
export function nameFindings(sources: readonly Source[]): readonly string[] {
  return sources.flatMap(({ path }) => {
    const parts = path.split('/');
    if (!parts.every((part) => KEBAB_PATH.test(part))) return [`${path}: not kebab-case`];
    return VAGUE_NAMES.includes(parts.at(-1)?.split('.')[0] ?? '') ? [`${path}: says nothing about what it owns`] : [];
  });
}

/** Default exports and re-exports (barrels). Config files and reporters must export a default; they say so to Biome. */
export function exportFindings(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const reExports = importsOf(source).filter(({ isReExport }) => isReExport);
    const defaults = source.tree.statements.filter(isDefaultExport);
    return [
      ...reExports.map(({ line }) => `${source.path}:${line}: re-exports`),
      ...(source.text.includes('lint/style/noDefaultExport:') ? [] : defaults).map(
        (node) => `${placeOf(source, node)}: default export`,
      ),
    ];
  });
}

function isDefaultExport(node: ts.Statement): boolean {
  return ts.isExportAssignment(node) || hasModifier(node, ts.SyntaxKind.DefaultKeyword);
}

function hasModifier(node: ts.Node, kind: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((modifier) => modifier.kind === kind);
}

/** `any`, and comments that silence the compiler. */
export function untypedFindings(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const found = source.text
      .split('\n')
      .flatMap((line, index) => (SUPPRESSION.test(line) ? [`${source.path}:${index + 1}: silences the compiler`] : []));
    walk(source.tree, (node) => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${placeOf(source, node)}: any`);
    });
    return found;
  });
}

/** Tests that are skipped, conditional, focused or expected to fail. */
export function skippedTestFindings(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const found: string[] = [];
    walk(source.tree, (node) => {
      if (!ts.isPropertyAccessExpression(node) || !SKIPPERS.includes(node.name.text)) return;
      const subject = node.expression.getText(source.tree).split('.')[0] ?? '';
      if (/^(it|test|describe|suite|context|ctx|task)$/.test(subject))
        found.push(`${placeOf(source, node)}: ${subject}.${node.name.text}`);
    });
    return source.path.startsWith('test/') ? found : [];
  });
}

/** Exports of shared/ that lack a comment on what they give. A type derived from a schema has its schema's comment. */
export function undocumentedFindings(sources: readonly Source[]): readonly string[] {
  const shared = sources.filter(({ path }) => path.startsWith('shared/'));
  return shared.flatMap((source) =>
    source.tree.statements
      .filter((node) => hasModifier(node, ts.SyntaxKind.ExportKeyword) && !isDocumented(node))
      .map((node) => `${placeOf(source, node)}: no doc comment`),
  );
}

function isDocumented(node: ts.Statement): boolean {
  if (ts.isTypeAliasDeclaration(node) && /^z\.(infer|input|output)</.test(node.type.getText())) return true;
  return ts.getJSDocCommentsAndTags(node).some(ts.isJSDoc);
}

/** Variables of a module that can change: state belongs in an argument or an object that its owner makes. */
export function moduleStateFindings(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) =>
    source.tree.statements
      .filter((node) => ts.isVariableStatement(node) && (node.declarationList.flags & ts.NodeFlags.Const) === 0)
      .map((node) => `${placeOf(source, node)}: module-level variable that can change`),
  );
}
