/** An id of ASCII letters, digits and dashes made from a name, with a number where that is taken; `fallback` for names of other scripts. */
export function freeSlug(name: string, taken: readonly string[], fallback: string): string {
  const letters = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const plain = letters.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const base = plain || fallback;
  const used = new Set(taken.map((id) => id.toLowerCase()));
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? base : `${base}-${count}`;
    if (!used.has(id)) return id;
  }
}
