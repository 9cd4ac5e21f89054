import type { Page } from 'playwright-core';

/** Marks what can be focused by Tab as the page stands, and counts it: all that is shown, can be used and asks for it. */
const MARK = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')];
  const stops = all.filter((each) => each.tabIndex >= 0 && !each.matches(':disabled')
    && each.checkVisibility({ visibilityProperty: true }) && !each.closest('[inert]'));
  stops.forEach((each, index) => each.setAttribute('data-stop', index));
  document.activeElement?.blur();
  return stops.length;
})()`;
const UNDER_FOCUS = `document.activeElement?.setAttribute('data-reached', '')`;
const MISSED = `[...document.querySelectorAll('[data-stop]:not([data-reached])')].map((each) => each.outerHTML.slice(0, 160))`;
const UNMARK = `document.querySelectorAll('[data-stop]').forEach((each) => {
  each.removeAttribute('data-stop');
  each.removeAttribute('data-reached');
})`;

/** What could have the focus and does not get it in one round of Tab. */
export async function missedByTab(page: Page): Promise<readonly string[]> {
  const count = Number(await page.evaluate(MARK));
  let missed: readonly string[] = [];
  // It begins where the focus was last, and stops by what scrolls and by the browser's own frame, too.
  for (let press = 0; press < 2 * count; press += 1) {
    await page.keyboard.press('Tab');
    missed = (await page.evaluate(`${UNDER_FOCUS}; ${MISSED}`)) as readonly string[];
    if (missed.length === 0) break;
  }
  await page.evaluate(UNMARK);
  return missed;
}
