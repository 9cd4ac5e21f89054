import { open } from 'node:fs/promises';

/** Names of an MP4's top-level boxes, in order (ISO 14496-12, 4.2). Stops at the first size that makes no sense. */
export async function topLevelBoxes(path: string): Promise<readonly string[]> {
  const handle = await open(path, 'r');
  try {
    const names: string[] = [];
    const { size: fileSize } = await handle.stat();
    let position = 0;
    while (position + 8 <= fileSize) {
      const { buffer } = await handle.read(Buffer.alloc(16), 0, 16, position);
      names.push(buffer.toString('latin1', 4, 8));
      const short = buffer.readUInt32BE(0);
      // 1: the size follows in 64 bits; 0: to the end of the file.
      const size = short === 1 ? Number(buffer.readBigUInt64BE(8)) : short === 0 ? fileSize : short;
      if (size < 8) break;
      position += size;
    }
    return names;
  } finally {
    await handle.close();
  }
}
