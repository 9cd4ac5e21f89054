import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import { PACK_LIST } from '../../../../shared/template/template-pack.ts';
import { shippedTemplate, shippedTexts } from '../../../setup/assets.ts';

/** An entry of a zip; `mode` is that of a Unix file. */
export type ForgedEntry = { readonly name: string; readonly bytes: Buffer; readonly mode?: number };

export function jsonBytes(content: unknown): Buffer {
  return Buffer.from(JSON.stringify(content));
}

/** The files of a small template that is sound. */
export function soundFiles(changes: object = {}): readonly ForgedEntry[] {
  const { $schema: _, ...template } = shippedTemplate('feature-trio');
  return [
    { name: 'template.json', bytes: jsonBytes({ ...template, id: 'our-trio', revision: 3, ...changes }) },
    { name: 'captions/en.json', bytes: jsonBytes(shippedTexts('feature-trio')['en']) },
  ];
}

/** The list that an honest packer would write. */
export function listOf(files: readonly ForgedEntry[], changes: object = {}): ForgedEntry {
  const list = {
    ...{ schema: 'fifteen/template-pack', version: 1, id: 'our-trio', revision: 3 },
    files: files.map(({ name: path, bytes }) => ({
      path,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
    ...changes,
  };
  return { name: PACK_LIST, bytes: jsonBytes(list) };
}

/** A zip as no packer writes it. */
export async function zipOf(entries: readonly ForgedEntry[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { name, bytes, mode } of entries) zip.addBuffer(bytes, name, mode === undefined ? {} : { mode });
  zip.end();
  return buffer(zip.outputStream);
}

/** Writes another name of the same length over one, in the file's header and in the central directory. */
export function renamed(zip: Buffer, from: string, to: string): Buffer {
  const text = zip.toString('latin1');
  return Buffer.from(text.replaceAll(from, to), 'latin1');
}

/** Changes bytes of an entry's record in the central directory (APPNOTE 6.3.10, 4.3.12). */
export function withRecord(zip: Buffer, name: string, change: (record: Buffer) => void): Buffer {
  const forged = Buffer.from(zip);
  for (
    let at = forged.indexOf('PK\x01\x02', 0, 'latin1');
    at >= 0;
    at = forged.indexOf('PK\x01\x02', at + 4, 'latin1')
  ) {
    const length = forged.readUInt16LE(at + 28);
    if (forged.subarray(at + 46, at + 46 + length).toString('utf8') === name) change(forged.subarray(at));
  }
  return forged;
}
