// Snapshots share what an edit left alone. Written one by one, each would hold the whole campaign again: two hundred
// steps over two hundred products are 50 MB. Here every object down to a product or a language's texts stands once.

/** Down to here objects are told apart: the document, its parts, their entries (products, languages). */
const DEPTH = 3;

type Child = readonly [index: number] | string | number | boolean | null;
type Node =
  | { readonly list: readonly Child[] }
  | { readonly keys: readonly string[]; readonly of: readonly Child[] }
  | { readonly leaf: unknown };

/** Some values of JSON as one text; objects that are the same object are written once. `leafText` may remember. */
export function packSnapshots(documents: readonly object[], leafText: (leaf: object) => string): string {
  const known = new Map<object, number>();
  const nodes: string[] = [];
  function child(value: unknown, depth: number): Child | undefined {
    if (typeof value === 'object' && value !== null) return [indexOf(value, depth)];
    return value as Child | undefined;
  }
  function indexOf(value: object, depth: number): number {
    const before = known.get(value);
    if (before !== undefined) return before;
    const text = depth === DEPTH ? `{"leaf":${leafText(value)}}` : JSON.stringify(nodeOf(value, depth));
    const index = nodes.push(text) - 1;
    known.set(value, index);
    return index;
  }
  function nodeOf(value: object, depth: number): Node {
    if (Array.isArray(value)) return { list: value.map((each) => child(each, depth + 1) ?? null) };
    // As JSON does: what is undefined is not there.
    const entries = Object.entries(value).flatMap(([key, each]) => {
      const packed = child(each, depth + 1);
      return packed === undefined ? [] : [[key, packed] as const];
    });
    return { keys: entries.map(([key]) => key), of: entries.map(([, each]) => each) };
  }
  const roots = documents.map((document) => indexOf(document, 0));
  return `{"roots":${JSON.stringify(roots)},"nodes":[${nodes.join(',')}]}`;
}

/** The values that were packed, sharing what they shared; null for a text that no `packSnapshots` wrote. */
export function unpackSnapshots(text: string): readonly unknown[] | null {
  try {
    const { roots, nodes } = JSON.parse(text) as { readonly roots: readonly number[]; readonly nodes: readonly Node[] };
    const made: unknown[] = [];
    // Children were written before those that hold them.
    for (const node of nodes) made.push(unpackNode(node, made));
    return roots.map((index) => made[index]);
  } catch {
    return null; // Cut short by a crash: as good as none.
  }
}

function unpackNode(node: Node, made: readonly unknown[]): unknown {
  const read = (child: Child | undefined): unknown => (Array.isArray(child) ? made[child[0]] : child);
  if ('leaf' in node) return node.leaf;
  if ('list' in node) return node.list.map(read);
  return Object.fromEntries(node.keys.map((key, index) => [key, read(node.of[index])]));
}
