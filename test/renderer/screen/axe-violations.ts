import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** Rules whose outcome a theme decides; all others judge structure, which is the same in both. */
const ABOUT_COLOURS = ['color-contrast', 'link-in-text-block'];

/** One line for each place that breaks a rule of WCAG 2.2 AA or axe's best practices, in the dark theme or in the light one. */
export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(axe.source);
  await wear(page, 'dark');
  const dark = await run(page, {});
  await wear(page, 'light');
  return [...dark, ...(await run(page, { runOnly: ABOUT_COLOURS })).map((line) => `light: ${line}`)];
}

/** Two frames on, everything that changes colour is on its way; it has arrived when nothing changes any more, what inherits last. */
const PAINTED = `(async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const changing = () => document.getAnimations().filter((each) => each instanceof CSSTransition);
  await frame();
  while (changing().length > 0) {
    await Promise.allSettled(changing().map((each) => each.finished));
    await frame();
  }
})()`;

/** Until it is painted: half of one theme on half of the other contrasts with nothing. */
async function wear(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(PAINTED);
}

async function run(page: Page, rules: { readonly runOnly?: readonly string[] }): Promise<readonly string[]> {
  const options = JSON.stringify({ resultTypes: ['violations'], ...rules });
  const results = (await page.evaluate(`axe.run(document, ${options})`)) as AxeResults;
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} (${any[0]?.message ?? ''})`),
  );
}
