// The script of a review page. It stands in the page itself and runs from a file, without a server: both files become one
// when the page is written. Names and notes are strangers' text: they become text nodes, never HTML.
import {
  byId,
  data,
  decisionOf,
  decisions,
  FILTERS,
  fits,
  isWanted,
  keyOf,
  make,
  marketName,
  record,
  save,
  t,
  titleOf,
  view,
} from './review-state.mjs';

/**
 * @typedef {import('./review-state.mjs').Variant} Variant
 * @typedef {import('./review-state.mjs').Choice} Choice
 * @typedef {import('./review-state.mjs').View} View
 */

/** So many cards come at once; more when the end of the list comes into view. */
const PAGE = 96;
const list = byId('cards');
const stage = /** @type {HTMLDialogElement} */ (byId('stage'));
/** What fits the filter now. @type {Variant[]} */
const shown = [];

/** @param {Variant} variant @param {{ decision?: Choice, note?: string }} change */
function decide(variant, change) {
  if (variant.failure !== null) return;
  record(variant, change);
  drawHead();
  refresh(variant);
}

/** @param {Variant} variant @param {Choice} choice */
function press(variant, choice) {
  decide(variant, { decision: decisionOf(variant).choice === choice ? 'open' : choice });
}

/** @param {Variant} variant @param {Choice} choice @param {string} key */
function choiceButton(variant, choice, key) {
  const isPressed = decisionOf(variant).choice === choice;
  const onclick = () => press(variant, choice);
  return make(
    'button',
    { type: 'button', 'aria-pressed': String(isPressed), 'data-decision': choice, onclick },
    t(key),
  );
}

/** @param {Variant} variant */
function actions(variant) {
  const note = /** @type {HTMLTextAreaElement} */ (
    make('textarea', {
      'aria-label': `${t('note')}: ${titleOf(variant)}`,
      placeholder: t('note-hint'),
      dir: 'auto',
      rows: '1',
      maxlength: '4000',
    })
  );
  note.value = decisionOf(variant).note;
  note.addEventListener('change', () => decide(variant, { note: note.value }));
  return make(
    'div',
    { class: 'actions' },
    choiceButton(variant, 'approved', 'approve'),
    choiceButton(variant, 'rejected', 'reject'),
    note,
  );
}

/** @param {Variant} variant */
function words(variant) {
  const { choice, isOutdated } = decisionOf(variant);
  const facts = make('span', { class: 'soft' }, make('bdi', {}, variant.market), ` · ${marketName(variant.market)}`);
  if (variant.opening !== null) facts.append(' · ', make('bdi', {}, variant.opening));
  const parts = [make('span', { class: 'name', dir: 'auto', lang: variant.market }, variant.name), facts];
  if (isOutdated) parts.push(make('span', { class: 'warned' }, t('outdated')));
  if (choice !== 'open') parts.push(make('span', { class: 'soft' }, t(choice)));
  if (variant.warnings.length > 0)
    parts.push(make('span', { class: 'warned' }, `${t('warnings')}: ${variant.warnings.length}`));
  if (variant.failure !== null)
    parts.push(make('span', { class: 'reason', dir: 'auto' }, `${t('failed')}: ${variant.failure}`));
  return make('div', { class: 'words' }, ...parts);
}

/** @param {Variant} variant @param {number} index */
function card(variant, index) {
  const { choice } = decisionOf(variant);
  const label = titleOf(variant);
  const node = make('li', {
    class: 'card',
    tabindex: '0',
    'data-key': variant.key,
    'data-decision': choice,
    'aria-label': label,
  });
  node.addEventListener('focusin', () => {
    view.focus = index;
  });
  if (variant.cover !== null) {
    const picture = make('img', { src: variant.cover, alt: '', loading: 'lazy', decoding: 'async' });
    const onclick = () => openStage(index);
    const button = make(
      'button',
      { type: 'button', class: 'picture', tabindex: '-1', 'aria-label': `${t('play')}: ${label}`, onclick },
      picture,
    );
    if (choice !== 'open') button.append(make('span', { class: 'state', 'data-decision': choice }, t(choice)));
    node.append(button);
  }
  node.append(words(variant));
  if (variant.failure === null) node.append(actions(variant));
  return node;
}

/** Draws one variant anew where it is in view; the focus stays where it was. @param {Variant} variant */
function refresh(variant) {
  const index = shown.indexOf(variant);
  const old = list.querySelector(`[data-key="${CSS.escape(variant.key)}"]`);
  if (old) {
    const { activeElement } = document;
    const next = card(variant, index);
    const places = (/** @type {Element} */ node) => [...node.querySelectorAll('button, textarea')];
    const place = activeElement ? places(old).indexOf(activeElement) : -1;
    const isInside = old.contains(activeElement);
    old.replaceWith(next);
    const target = /** @type {HTMLElement} */ (places(next)[place] ?? next);
    if (isInside) target.focus({ preventScroll: true });
  }
  if (stage.open && view.open === index) drawSide();
}

function drawMore() {
  const from = list.children.length;
  list.append(...shown.slice(from, from + PAGE).map((variant, index) => card(variant, from + index)));
}

function drawList() {
  shown.splice(0, shown.length, ...data.variants.filter((variant) => isWanted(variant) && fits(variant, view.filter)));
  list.replaceChildren();
  drawMore();
  byId('none').hidden = shown.length > 0;
  byId('none').textContent = t('none');
  drawHead();
}

/** @param {keyof View} name @param {string} value */
function set(name, value) {
  Object.assign(view, { [name]: value });
  save();
  drawAll();
}

function drawHead() {
  const wanted = data.variants.filter(isWanted);
  const total = data.variants.filter(({ failure }) => failure === null);
  for (const choice of ['approved', 'rejected']) {
    const share = total.filter((variant) => fits(variant, choice)).length / Math.max(1, total.length);
    byId(`bar-${choice}`).style.inlineSize = `${share * 100}%`;
  }
  const chips = FILTERS.map((filter) => ({ filter, count: wanted.filter((variant) => fits(variant, filter)).length }));
  byId('chips').replaceChildren(
    ...chips
      .filter(({ filter, count }) => count > 0 || filter === view.filter || FILTERS.indexOf(filter) < 4)
      .map(({ filter, count }) =>
        make(
          'button',
          {
            type: 'button',
            class: 'chip',
            'data-filter': filter,
            'aria-pressed': String(filter === view.filter),
            onclick: () => set('filter', filter),
          },
          t(filter),
          make('span', { class: 'count' }, String(count)),
        ),
      ),
  );
  byId('shown').textContent = t('shown', { count: shown.length, total: data.variants.length });
  byId('unsaved').hidden = !view.isUnsaved;
}

function drawAll() {
  document.documentElement.lang = view.language;
  document.documentElement.dir = view.language === 'ar' ? 'rtl' : 'ltr';
  document.documentElement.dataset['theme'] = view.theme;
  document.title = t('title', { name: data.campaign });
  // Isolated: a Latin name in an Arabic sentence would take its brackets with it.
  byId('title').textContent = t('title', { name: `\u2068${data.campaign}\u2069` });
  for (const node of document.querySelectorAll('[data-text]'))
    node.textContent = t(node.getAttribute('data-text') ?? '');
  for (const node of document.querySelectorAll('[data-label]')) {
    const text = t(node.getAttribute('data-label') ?? '');
    node.setAttribute('aria-label', text);
    if (node.hasAttribute('placeholder')) node.setAttribute('placeholder', text);
  }
  byId('every-market').textContent = t('every-market');
  drawList();
}

/** @param {number} index */
function openStage(index) {
  const variant = shown[index];
  if (!variant || variant.file === null) return;
  view.open = index;
  const video = make('video', {
    src: variant.file,
    poster: variant.cover ?? '',
    controls: true,
    playsinline: true,
    preload: 'metadata',
    'aria-label': titleOf(variant),
  });
  byId('screen').replaceChildren(video);
  drawSide();
  if (!stage.open) stage.showModal();
  // A browser may want a press first; then the controls are there.
  void (/** @type {HTMLVideoElement} */ (video).play().catch(() => undefined));
}

function drawSide() {
  const variant = shown[view.open];
  if (!variant) return;
  const step = (/** @type {number} */ by, /** @type {string} */ key) =>
    make('button', { type: 'button', onclick: () => openStage(view.open + by) }, t(key));
  byId('side').replaceChildren(
    make(
      'div',
      { class: 'line' },
      step(-1, 'previous'),
      step(1, 'next'),
      make('span', { class: 'spring' }),
      make('button', { type: 'button', onclick: () => stage.close() }, t('close')),
    ),
    words(variant),
    make('ul', { class: 'soft' }, ...variant.warnings.map((warning) => make('li', { dir: 'auto' }, warning))),
    actions(variant),
  );
}

function exportFile() {
  const keys = new Set(data.variants.map(({ key }) => key));
  const all = [...decisions.values()].filter((each) => keys.has(keyOf(each)));
  const review = { schema: 'fifteen/review', version: 1, campaign: data.campaign, decisions: all };
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(review, null, 2)}\n`], { type: 'application/json' }));
  const name = data.campaign.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '') || 'campaign';
  make('a', { href: url, download: `${name}-review.json` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** How many cards stand in one row now. */
function columns() {
  return getComputedStyle(list).gridTemplateColumns.split(' ').length;
}

/** @param {number} index */
function goTo(index) {
  const wanted = Math.min(shown.length - 1, Math.max(0, index));
  while (list.children.length <= wanted && list.children.length < shown.length) drawMore();
  const node = /** @type {HTMLElement | undefined} */ (list.children[wanted]);
  node?.focus();
  node?.scrollIntoView({ block: 'nearest' });
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT|VIDEO)$/.test(target.tagName)) return;
  const index = stage.open ? view.open : view.focus;
  const variant = shown[index];
  const ahead = document.documentElement.dir === 'rtl' ? -1 : 1;
  const go = stage.open ? openStage : goTo;
  /** @type {Record<string, () => void>} */
  const keys = {
    arrowright: () => go(index + ahead),
    arrowleft: () => go(index - ahead),
    arrowdown: () => go(index + (stage.open ? 1 : columns())),
    arrowup: () => go(index - (stage.open ? 1 : columns())),
    keya: () => variant && decide(variant, { decision: 'approved' }),
    keyr: () => variant && decide(variant, { decision: 'rejected' }),
    keyu: () => variant && decide(variant, { decision: 'open' }),
    keyn: () => (stage.open ? byId('side') : list.children[index])?.querySelector('textarea')?.focus(),
    slash: () => byId('search').focus(),
  };
  const run =
    event.key === 'Enter' && target.classList.contains('card')
      ? () => openStage(index)
      : keys[event.code.toLowerCase()];
  if (!run) return;
  event.preventDefault();
  run();
}

function start() {
  view.theme ||= matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
  view.language ||=
    [...navigator.languages, data.language]
      .map((tag) => Object.keys(data.texts).find((id) => id === tag || id.split('-')[0] === tag.split('-')[0]))
      .find(Boolean) ?? 'en';
  const markets = [...new Set(data.variants.map(({ market }) => market))];
  byId('market').append(
    make('option', { value: '', id: 'every-market' }),
    ...markets.map((market) => make('option', { value: market }, market)),
  );
  const language = /** @type {HTMLSelectElement} */ (byId('language'));
  language.append(
    ...Object.keys(data.texts).map((id) =>
      make('option', { value: id }, new Intl.DisplayNames([id], { type: 'language' }).of(id) ?? id),
    ),
  );
  language.value = view.language;
  const reviewer = /** @type {HTMLInputElement} */ (byId('reviewer'));
  reviewer.value = view.by;
  for (const [id, name] of /** @type {const} */ ([
    ['market', 'market'],
    ['search', 'search'],
    ['language', 'language'],
    ['reviewer', 'by'],
  ])) {
    byId(id).addEventListener('input', ({ target }) => set(name, /** @type {HTMLInputElement} */ (target).value));
  }
  byId('theme').addEventListener('click', () => set('theme', view.theme === 'dark' ? 'light' : 'dark'));
  byId('export').addEventListener('click', exportFile);
  const sheet = /** @type {HTMLAnchorElement} */ (byId('sheet'));
  sheet.hidden = data.sheet === null;
  if (data.sheet !== null) sheet.href = data.sheet;
  stage.addEventListener('close', () => {
    byId('screen').replaceChildren();
    goTo(view.open);
  });
  document.addEventListener('keydown', onKey);
  new IntersectionObserver(([entry]) => entry?.isIntersecting && drawMore(), { rootMargin: '800px' }).observe(
    byId('end'),
  );
  drawAll();
}

start();
