import type { Page } from 'playwright-core';

/** Drops files and folders of the disk on the middle of a place, as the system's file manager does. */
export async function dropFiles(page: Page, place: string, files: readonly string[]): Promise<void> {
  const box = await page.locator(place).boundingBox();
  if (!box) throw new Error(`${place} is not on the screen`);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
}
