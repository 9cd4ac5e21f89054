import { cp, mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { sampleFolder } from '../../../../electron/services/sample-folder.ts';

const require = createRequire(import.meta.url);

/** A font file as a brand would bring it: Latin, Greek and Cyrillic, no Arabic. */
const FONT_FILE = require.resolve('@expo-google-fonts/noto-sans/900Black/NotoSans_900Black.ttf');

/** Files for a brand in a folder: logos of one colour each, a font, a short sound. */
export async function brandSources(folder: string) {
  await mkdir(folder, { recursive: true });
  const at = (name: string): string => path.join(folder, name);
  await writeFile(at('mark.png'), plainPicture('#00ff00'));
  await writeFile(at('mark-dark.png'), plainPicture('#ff00ff'));
  await cp(FONT_FILE, at('Aurel Black.ttf'));
  await writeFile(at('notes.wav'), tone(1.2));
  return { logo: at('mark.png'), logoOnDark: at('mark-dark.png'), font: at('Aurel Black.ttf'), sound: at('notes.wav') };
}

/** A copy of the kettle's campaign in its template's own shape. */
export async function kettleCopy(folder: string): Promise<string> {
  const target = path.join(folder, 'kettle.fifteen');
  await cp(sampleFolder('kettle'), target, { recursive: true });
  return target;
}

function plainPicture(colour: string): Buffer {
  const canvas = createCanvas(300, 100);
  const pen = canvas.getContext('2d');
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 300, 100);
  return canvas.toBuffer('image/png');
}

/** A WAV file of one note. */
function tone(seconds: number): Buffer {
  const rate = 8_000;
  const count = Math.round(rate * seconds);
  const bytes = Buffer.alloc(44 + count * 2);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(36 + count * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(rate * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write('data', 36);
  bytes.writeUInt32LE(count * 2, 40);
  for (let index = 0; index < count; index += 1) {
    bytes.writeInt16LE(Math.round(9_000 * Math.sin((2 * Math.PI * 440 * index) / rate)), 44 + index * 2);
  }
  return bytes;
}
