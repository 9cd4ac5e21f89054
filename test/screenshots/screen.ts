import type { Page } from 'playwright-core';

/** One screen and what a user does to see it, coming from the one before it. */
export type Screen = { readonly name: string; readonly show: (page: Page, campaign: string) => Promise<void> };

/** Until nothing is being drawn or computed any more. */
export async function settle(page: Page, pictures: string): Promise<void> {
  await page.waitForTimeout(400);
  await page.locator('.busy').first().waitFor({ state: 'detached', timeout: 120_000 });
  await arePicturesThere(page, pictures);
}

/** Until every picture is loaded, and drawn. */
export async function arePicturesThere(page: Page, pictures: string): Promise<void> {
  const areLoaded = `[...document.querySelectorAll('${pictures}')].every((each) => each.complete && each.naturalWidth > 0)`;
  await page.locator(pictures).first().waitFor({ timeout: 120_000 });
  // Not waitForFunction: the page's content policy evaluates nothing.
  while (!(await page.evaluate(areLoaded))) await page.waitForTimeout(200);
  // The last of them is in the next frame.
  await page.waitForTimeout(300);
}
