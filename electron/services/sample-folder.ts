import path from 'node:path';
import { ASSETS } from './studio.ts';

/** A sample campaign that ships with the program. A packed app keeps it beside its archive, where ffmpeg can read it. */
export function sampleFolder(name: 'kettle' | 'outfit'): string {
  return path.join(ASSETS.replace(/app\.asar(?=[\\/])/, 'app.asar.unpacked'), 'samples', `${name}.fifteen`);
}
