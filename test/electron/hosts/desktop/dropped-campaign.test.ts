import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { windowTitle } from '../../../../renderer/window-title.ts';
import { dropFiles } from '../../../renderer/screen/drop-files.ts';
import { copySample, launchBrowser } from '../../../renderer/screen/screen-host.ts';
import { openDesktopPage } from './desktop-page.ts';
import { buildDesktop, testDesktop } from './test-desktop.ts';

beforeAll(buildDesktop);

it('a campaign that is dropped anywhere on the window is opened', async () => {
  const desktop = await testDesktop();
  const browser = await launchBrowser();
  onTestFinished(() => browser.close());
  const campaign = await copySample(desktop.folder);
  const page = await openDesktopPage(browser, desktop, [campaign]);
  await page.locator('.template-card').first().waitFor();
  await dropFiles(page, '.start-head', [campaign]);
  await page.locator('.stage-picture').waitFor();
  expect(await page.title()).toBe(windowTitle('Kettle spring', false));
  expect(await desktop.act('facts')).toMatchObject({ recent: [campaign] });
});
