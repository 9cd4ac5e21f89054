// Real footage for tests: phone clips and photos of Debian's forensics-samples-files, old clips of its opencv-doc.
// `npm test` fetches both (electron/bootstrap/test-media.mjs).
import { existsSync } from 'node:fs';
import path from 'node:path';
import { FOOTAGE_PACKAGES, footageFolder } from '../../electron/bootstrap/test-media.mjs';

const root = path.join(import.meta.dirname, '../..');

/** Name of each file -> package and path inside its media folder. */
const FILES = {
  /** Phone, H.264 1920x1080, about 27 fps variable, 1.5 s, AAC stereo. */
  phoneClip: ['forensics-samples-files', 'movie1/VID_20191220_170832.mp4'],
  /** H.264 1280x720, 30.12 fps variable, 8.3 s, AAC stereo. */
  helloMp4: ['forensics-samples-files', 'movie2/movie-hello.mp4'],
  /** H.264 1024x576 in AVI, 25 fps, AAC shorter than the picture. */
  helloAvi: ['forensics-samples-files', 'movie2/movie-hello.avi'],
  /** MPEG-2 640x480, 29.97 fps, MP2. */
  helloMpeg: ['forensics-samples-files', 'movie2/movie-hello.mpeg'],
  /** Theora 720x480, 29.97 fps, Vorbis. */
  helloOgg: ['forensics-samples-files', 'movie2/movie-hello.ogg'],
  /** Phone photos with EXIF. */
  photoIphone: ['forensics-samples-files', 'pic1/IMG_1054.JPG'],
  photoCat: ['forensics-samples-files', 'pic1/IMG_20200827_231612.jpg'],
  photoNight: ['forensics-samples-files', 'pic2/IMG_20191224_234846.jpg'],
  photoEvening: ['forensics-samples-files', 'pic2/IMG_20200124_231153.jpg'],
  photoDay: ['forensics-samples-files', 'pic2/IMG_20200608_111614.jpg'],
  /** JPEG without EXIF, as messengers send it. */
  photoWithoutExif: ['forensics-samples-files', 'pic1/IMG-20191006-WA0002.jpg'],
  /** PNG with transparency. */
  logoPng: ['forensics-samples-files', 'pic1/debian.png'],
  /** MPEG-4 part 2 720x528, 23.976 fps, AC-3, 11.3 s. */
  megamindAvi: ['opencv-doc', 'Megamind.avi'],
  /** Cinepak 320x240, 15 fps, no sound. */
  treeAvi: ['opencv-doc', 'tree.avi'],
  /** MS-MPEG-4 768x576, 10 fps, no sound, 79 s. */
  vtestAvi: ['opencv-doc', 'vtest.avi'],
} as const satisfies Record<string, readonly [string, string]>;

export type FootageName = keyof typeof FILES;

/** The path of a real clip or photo. Throws, saying how to get it, where it is absent: such a test fails, it is never skipped. */
export function footage(name: FootageName): string {
  const [packageName, file] = FILES[name];
  const folder = FOOTAGE_PACKAGES.filter((entry) => entry.name === packageName).map((entry) =>
    footageFolder(root, entry),
  )[0];
  const found = folder ? path.join(folder, file) : null;
  if (found && existsSync(found)) return found;
  throw new Error(
    `Test footage "${file}" is absent. Run "npm test" on Debian or Ubuntu, which fetches it, or: sudo apt-get install ${packageName}`,
  );
}
