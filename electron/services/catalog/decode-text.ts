import { detect } from 'chardet';

/** Text of a file of unknown encoding: its byte order mark counts, then valid UTF-8, then what most looks like text. */
export function decodeText(bytes: Uint8Array): string {
  // TextDecoder drops the mark itself.
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  const zeros = zeroShare(bytes);
  if (zeros.odd > 0.3) return decode(bytes, 'utf-16le');
  if (zeros.even > 0.3) return decode(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decode(bytes, declared(bytes) ?? detect(bytes.subarray(0, 1 << 20)) ?? 'windows-1252');
  }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes); // An encoding that nobody knows by that name.
  }
}

/** Latin text in UTF-16 has a zero in every second byte. */
function zeroShare(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const start = bytes.subarray(0, 4096);
  const count = [0, 0];
  for (const [index, byte] of start.entries()) if (byte === 0) count[index % 2] = (count[index % 2] ?? 0) + 1;
  const half = Math.max(1, start.length / 2);
  return { even: (count[0] ?? 0) / half, odd: (count[1] ?? 0) / half };
}

/** What an XML file says of itself. */
function declared(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(start)?.[1] ?? null;
}
