// What a review page knows: its variants, what was decided on them, what this browser keeps. See page.mjs.

/**
 * @typedef {'approved' | 'rejected' | 'open'} Choice
 * @typedef {{ product: string, market: string, hook: string | null, content: string, decision: Choice, note: string, by: string, at: string }} Decision
 * @typedef {{
 *   key: string, product: string, market: string, hook: string | null, opening: string | null, name: string, direction: 'ltr' | 'rtl', file: string | null,
 *   cover: string | null, seconds: number, content: string, warnings: string[], failure: string | null,
 * }} Variant
 * @typedef {{
 *   id: string, campaign: string, sheet: string | null, language: string, variants: Variant[], decisions: Decision[],
 *   texts: Record<string, Record<string, string>>,
 * }} PageData
 * @typedef {{ filter: string, market: string, search: string, language: string, theme: string, by: string, focus: number, open: number, isUnsaved: boolean }} View
 */

/** @type {PageData} */
export const data = JSON.parse(byId('data').textContent ?? '');
const STORE = `fifteen-review:${data.id}`;
export const FILTERS = ['all', 'open', 'approved', 'rejected', 'noted', 'warned', 'outdated', 'failed'];

const kept = readStore();
/** @type {View} */
export const view = {
  filter: 'all',
  market: '',
  search: '',
  focus: 0,
  open: -1,
  isUnsaved: false,
  language: '',
  theme: '',
  by: '',
  ...kept.view,
};
export const decisions = newest([...data.decisions, ...kept.decisions]);
/** @param {string} id */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

/** @returns {{ view: Partial<View>, decisions: Decision[] }} */
function readStore() {
  try {
    const stored = JSON.parse(localStorage.getItem(STORE) ?? '{}');
    return { view: stored.view ?? {}, decisions: stored.decisions ?? [] };
  } catch {
    return { view: {}, decisions: [] }; // Nothing is kept for files here; the first change says so.
  }
}

export function save() {
  const { language, theme, by } = view;
  try {
    localStorage.setItem(STORE, JSON.stringify({ view: { language, theme, by }, decisions: [...decisions.values()] }));
  } catch {
    view.isUnsaved = true;
  }
}

/** What a variant is called, as the program calls it. @param {Pick<Decision, 'product' | 'market' | 'hook'>} variant */
export function keyOf({ product, market, hook }) {
  return `${product}/${market}${hook ? `-${hook}` : ''}`;
}

/** @param {Decision[]} all */
function newest(all) {
  /** @type {Map<string, Decision>} */
  const found = new Map();
  for (const each of all) {
    const key = keyOf(each);
    const known = found.get(key);
    if (!known || each.at >= known.at) found.set(key, each);
  }
  return found;
}

/** @param {string} key @param {Record<string, string | number>} values */
export function t(key, values = {}) {
  const text = data.texts[view.language]?.[key] ?? data.texts['en']?.[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? ''));
}

/**
 * @param {string} tag
 * @param {Record<string, string | boolean | (() => void)>} [attributes] functions are listeners, named as in `onclick`
 * @param {(Node | string)[]} children
 */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') node.addEventListener(name.slice(2), value);
    else if (value !== false) node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children);
  return node;
}

/** @param {Variant} variant */
export function decisionOf(variant) {
  const found = decisions.get(variant.key) ?? null;
  const isOutdated = found !== null && found.decision !== 'open' && found.content !== variant.content;
  return {
    choice: found && !isOutdated ? found.decision : /** @type {Choice} */ ('open'),
    note: found?.note ?? '',
    isOutdated,
  };
}

/** Notes a decision for what is shown now. @param {Variant} variant @param {Partial<Pick<Decision, 'decision' | 'note'>>} change */
export function record(variant, change) {
  const { choice, note } = decisionOf(variant);
  const { product, market, hook, content } = variant;
  const at = new Date().toISOString();
  decisions.set(variant.key, { product, market, hook, content, decision: choice, note, ...change, by: view.by, at });
  save();
}

/** @param {Variant} variant @param {string} filter */
export function fits(variant, filter) {
  const { choice, note, isOutdated } = decisionOf(variant);
  const isDone = variant.failure === null;
  if (filter === 'all') return true;
  if (filter === 'failed') return !isDone;
  if (filter === 'noted') return note !== '';
  if (filter === 'warned') return variant.warnings.length > 0;
  if (filter === 'outdated') return isOutdated;
  return isDone && choice === filter;
}

/** @param {Variant} variant */
export function isWanted(variant) {
  const words = view.search.trim().toLowerCase();
  if (view.market !== '' && variant.market !== view.market) return false;
  return words === '' || `${variant.name} ${variant.key} ${variant.opening ?? ''}`.toLowerCase().includes(words);
}

/** A variant in words, for those who cannot see its picture. @param {Variant} variant */
export function titleOf({ name, market, opening }) {
  return [name, market, opening].filter(Boolean).join(', ');
}

/** @param {string} market */
export function marketName(market) {
  const name = new Intl.DisplayNames([view.language], { type: 'language' }).of(market);
  return name && name !== market ? name : market;
}
