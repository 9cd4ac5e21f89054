/** Bytes of a file, both ends included. */
export type ByteRange = { readonly from: number; readonly to: number };

/**
 * What a Range header asks of a file (RFC 9110, section 14): null for all of it, `unsatisfiable` for bytes that it
 * does not have. Several ranges, other units and broken headers count as no range, as the RFC allows.
 */
export function readByteRange(header: string | null, size: number): ByteRange | null | 'unsatisfiable' {
  const match = header === null ? null : /^bytes=(\d*)-(\d*)$/.exec(header.trim());
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? 'unsatisfiable' : { from: size - length, to: size - 1 };
  }
  const from = Number(first);
  const to = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < from) return null;
  return from >= size ? 'unsatisfiable' : { from, to };
}
