import { type Import, importsOf, type Source } from './source-tree.ts';

/** The flow of the product: each area of shared/ may import the ones before it. */
const SHARED_AREAS = [
  'base',
  'catalog',
  'campaign',
  'template',
  'locale',
  'captions',
  'timeline',
  'check',
  'render',
  'exchange',
  'publish',
  'jobs',
  'api',
] as const;

const SHARED_PACKAGES = [
  'zod',
  'i18next',
  'immer',
  'budoux',
  'csv-parse/sync',
  'fast-xml-parser',
  'fastest-levenshtein',
  'hyphen',
  'hyphen/patterns/de-1996.js',
  'hyphen/patterns/nl.js',
];

/** Packages that belong to one place; all others may be used anywhere outside shared/. */
const PACKAGE_HOMES: Readonly<Record<string, string>> = {
  electron: 'electron/hosts/desktop/',
  'electron-store': 'electron/hosts/desktop/',
  'fluent-ffmpeg': 'electron/ffmpeg/run.ts',
  react: 'renderer/',
  'react-dom': 'renderer/',
  zustand: 'renderer/',
};

type Layer = {
  /** The files that it rules, by how their path begins; the first that fits counts. */
  readonly at: string;
  /** What they may import besides their own folder, by how the target begins. */
  readonly files: readonly string[];
  /** Packages that they may import; null for any without a home of its own. */
  readonly packages: readonly string[] | null;
};

const NODE_ONLY = ['node:'];
const PARTS = ['ffmpeg', 'speech', 'text', 'storage', 'tiktok'] as const;

/** Who may import whom. A file outside every row is a finding. */
const LAYERS: readonly Layer[] = [
  ...SHARED_AREAS.map((area, index) => ({
    at: `shared/${area}/`,
    files: SHARED_AREAS.slice(0, index).map((earlier) => `shared/${earlier}/`),
    packages: SHARED_PACKAGES,
  })),
  { at: 'electron/bootstrap', files: ['electron/bootstrap/'], packages: NODE_ONLY },
  ...PARTS.map((part) => ({
    at: `electron/${part}/`,
    files: ['shared/', 'electron/bootstrap/', ...(part === 'storage' ? [] : ['electron/storage/'])],
    packages: null,
  })),
  {
    at: 'electron/services/',
    files: ['shared/', 'electron/bootstrap/', ...PARTS.map((part) => `electron/${part}/`)],
    packages: null,
  },
  // The command's launcher starts before any package is there.
  {
    at: 'electron/hosts/cli/bin.mjs',
    files: ['electron/bootstrap.mjs', 'electron/hosts/cli/', 'electron/hosts/browser/main.ts'],
    packages: NODE_ONLY,
  },
  ...['cli', 'browser', 'desktop'].map((host) => ({
    at: `electron/hosts/${host}/`,
    files: ['shared/', 'electron/services/'],
    packages: null,
  })),
  { at: 'renderer/', files: ['shared/'], packages: null },
  { at: 'assets/samples/make/', files: ['shared/', 'electron/', 'assets/samples/make/'], packages: null },
  { at: 'assets/schemas/', files: ['shared/'], packages: NODE_ONLY },
  { at: 'assets/review-page/', files: [], packages: [] },
  { at: 'test/', files: [''], packages: null },
];

/** Imports that the table does not allow, one line each. */
export function layerFindings(sources: readonly Source[]): readonly string[] {
  return sources.flatMap((source) => {
    const layer = LAYERS.find(({ at }) => source.path.startsWith(at));
    if (!layer) return [`${source.path}: belongs to no layer`];
    return importsOf(source)
      .filter((each) => !isAllowed(each, layer, source.path))
      .map((each) => `${source.path}:${each.line}: may not import ${each.target}`);
  });
}

function isAllowed({ target, isFile }: Import, layer: Layer, file: string): boolean {
  if (isFile) return [layer.at, ...layer.files].some((allowed) => target.startsWith(allowed));
  if (layer.packages)
    return layer.packages.some((name) => target === name || (name.endsWith(':') && target.startsWith(name)));
  if (file.startsWith('test/')) return true;
  if (target.startsWith('node:')) return !file.startsWith('renderer/');
  const home = PACKAGE_HOMES[packageName(target)];
  return home === undefined || file.startsWith(home);
}

function packageName(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Files that import each other in a ring, each ring once, as the path that closes it. */
export function cycleFindings(sources: readonly Source[]): readonly string[] {
  const targets = new Map(sources.map((source) => [source.path, fileTargets(source)]));
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) rings.push([...trail.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...trail, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return rings;
}

function fileTargets(source: Source): readonly string[] {
  return [...new Set(importsOf(source).flatMap(({ target, isFile }) => (isFile ? [target] : [])))];
}
