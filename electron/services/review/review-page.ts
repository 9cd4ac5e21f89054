import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { ASSETS } from '../studio.ts';

/** Everything that the page shows; the shape of `PageData` in assets/review-page/page.mjs. */
export type ReviewPageData = {
  /** Stable for a campaign: what a browser keeps of a review is found again by it. */
  readonly id: string;
  readonly campaign: string;
  readonly sheet: string | null;
  readonly language: string;
  readonly variants: readonly ReviewedVariant[];
  readonly decisions: readonly object[];
};

export type ReviewedVariant = {
  readonly key: string;
  readonly product: string;
  readonly market: string;
  readonly hook: string | null;
  /** What its hook is called; null for the campaign's own opening. */
  readonly opening: string | null;
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** Addresses beside the page. */
  readonly file: string | null;
  readonly cover: string | null;
  readonly seconds: number;
  readonly content: string;
  readonly warnings: readonly string[];
  readonly failure: string | null;
};

/** The whole page as one file: style, script and data in it, pictures and videos beside it. */
export async function reviewPage(data: ReviewPageData): Promise<string> {
  const read = (name: string): Promise<string> => readFile(path.join(ASSETS, 'review-page', name), 'utf8');
  const [html, style, texts] = [await read('page.html'), await read('page.css'), await read('texts.json')];
  const script = oneScript(await read('review-state.mjs'), await read('page.mjs'));
  const json = scriptSafe(JSON.stringify({ ...data, texts: JSON.parse(texts) }));
  const parts: Readonly<Record<string, string>> = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policy(style, script)}" />`,
    style: `<style>${style}</style>`,
    data: `<script type="application/json" id="data">${json}</script>`,
    script: `<script type="module">${script}</script>`,
  };
  // A function: `$` in a product's name means itself.
  return html.replace(/<!-- (\w+) -->/g, (whole, name: string) => parts[name] ?? whole);
}

/** Modules of a page that runs from a file cannot import each other: the second one follows the first in one script. */
function oneScript(state: string, page: string): string {
  const imported = /^import [^;]* from '\.\/review-state\.mjs';\n/m;
  return `${state.replaceAll(/^export /gm, '')}${page.replace(imported, '')}`;
}

/** Nothing runs and nothing is loaded but what we wrote and what lies beside the page. */
function policy(style: string, script: string): string {
  const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  const beside = "'self' file:";
  return `default-src 'none'; img-src ${beside}; media-src ${beside}; style-src ${hash(style)}; script-src ${hash(script)}`;
}

/** Inside a script element only `<` can end it, and two line ends of Unicode were none in JavaScript once. */
function scriptSafe(json: string): string {
  return json.replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
