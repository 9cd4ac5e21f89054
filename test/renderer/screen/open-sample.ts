import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { copySample, openFolder, type ScreenHost } from './screen-host.ts';

/** The sample campaign on a page that all tests of a file share: each leaves it by undo as it was. */
export async function openSample(host: ScreenHost) {
  const folder = await copySample(host.folder);
  const { page, complaints } = await host.openPage();
  await openFolder(page, folder);
  const saved = async () => JSON.parse(await readFile(path.join(folder, 'campaign.json'), 'utf8'));
  const undo = () => page.keyboard.press('Control+z');
  return { folder, page, complaints, saved, undo, untouched: await saved() };
}
