// npm run screenshots: takes the pictures of docs/screens anew, from the real screen over the browser host.
// npm run screenshots -- hooks voice: goes through all of them, and keeps the pictures of these.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { openStudio } from '../../electron/services/studio.ts';
import { repositoryRoot } from '../architecture/source-tree.ts';
import { SCREENS } from './screens.ts';
import { leave, openShowcase } from './showcase.ts';
import { shrinkPicture } from './shrink-picture.ts';

const FOLDER = path.join(repositoryRoot, 'docs/screens');
const SIZES = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;
const LANGUAGES = ['en', 'ar'] as const;

const wanted = process.argv.slice(2);
await mkdir(FOLDER, { recursive: true });
const { host, campaign, close } = await openShowcase();
try {
  const { ffmpeg } = await (await openStudio(host.surroundings)).tools();
  for (const language of LANGUAGES) {
    for (const viewport of SIZES) {
      const { page } = await host.openPage({ viewport, locale: language, colorScheme: 'dark' });
      for (const { name, show } of SCREENS) {
        await show(page, campaign);
        if (wanted.length > 0 && !wanted.includes(name)) continue;
        const file = path.join(FOLDER, `${name}-${language}-${viewport.width}.png`);
        await shrinkPicture(await page.screenshot(), file, ffmpeg.path);
        console.log(path.relative(process.cwd(), file));
      }
      await leave(page);
    }
  }
} finally {
  await close();
}
