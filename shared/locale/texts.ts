import i18next, { type i18n, type Resource } from 'i18next';
import type { Market } from './market-schema.ts';

/** Texts by language or locale (`de`, `es-MX`), i18next v4 JSON: nested keys, `{{values}}`, plural suffixes. */
export type TextResources = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** What stands for `{{name}}`, `{{price}}` and so on; `count` chooses the plural, `context` the variant. */
export type TextValues = Readonly<Record<string, string | number>>;

/** A text as a market shows it. `fallback` means that another language had to serve: a translation is missing. */
export type ResolvedText = {
  readonly text: string;
  readonly status: 'ok' | 'fallback' | 'missing';
  /** Where it was found; null when it was not. */
  readonly from: { readonly namespace: Namespace; readonly language: string } | null;
  /** Names in `{{ }}` that had no value. */
  readonly unfilled: readonly string[];
};

export type Namespace = 'campaign' | 'template';

export type Texts = { readonly text: (key: string, values: TextValues) => ResolvedText };

export type TextsRequest = {
  readonly market: Market;
  readonly campaign: TextResources;
  readonly template: TextResources;
};

const NAMESPACES: readonly Namespace[] = ['campaign', 'template'];
const MISSING: ResolvedText = { text: '', status: 'missing', from: null, unfilled: [] };
const PLACEHOLDER = /\{\{\s*([\w.]+)[^}]*\}\}/g;

/**
 * Texts of one market: the campaign's first, then the template's, each through the market's fallback chain
 * (es-MX, es, en). A key that nobody has gives an empty text and the status `missing`, never the key itself.
 */
export function createTexts({ market, campaign, template }: TextsRequest): Texts {
  const chain = [...new Set([market.id, ...market.fallback])];
  const instance = openInstance(chain, { campaign, template });
  return {
    text: (key, values) => {
      const found = locate(instance, key, { chain, values });
      if (!found) return MISSING;
      const { namespace, language } = found;
      const options = { ns: namespace, lng: language, fallbackLng: false as const, ...isolated(values, market) };
      const text: unknown = instance.t(key, { ...options, returnObjects: true });
      // A key of a whole group is no text.
      if (typeof text !== 'string') return MISSING;
      const unfilled = [...text.matchAll(PLACEHOLDER)].map((match) => match[1] ?? '');
      const status = languageOf(language) === languageOf(market.id) ? 'ok' : 'fallback';
      return {
        text: unfilled.length > 0 ? text.replaceAll(PLACEHOLDER, '').trim() : text,
        status,
        from: found,
        unfilled,
      };
    },
  };
}

function openInstance(chain: readonly string[], texts: Record<Namespace, TextResources>): i18n {
  const resources: Resource = {};
  for (const language of chain) {
    const part = (namespace: Namespace) => ({ ...(texts[namespace][language] ?? {}) });
    resources[language] = { campaign: part('campaign'), template: part('template') };
  }
  const instance = i18next.createInstance();
  // Without a backend init finishes at once when it need not wait for one.
  void instance.init({
    initAsync: false,
    lng: chain[0] ?? 'en',
    fallbackLng: false,
    // `es-MX` is es-MX alone: the chain is walked here, so that the language found is known.
    load: 'currentOnly',
    ns: [...NAMESPACES],
    defaultNS: 'campaign',
    resources,
    returnEmptyString: true,
    // The pictures are not HTML: nothing may turn & into &amp;. Unknown values stay, to be reported.
    interpolation: { escapeValue: false, skipOnVariables: true },
    missingInterpolationHandler: (_text: string, value: [string]) => value[0],
  });
  return instance;
}

type Lookup = { readonly chain: readonly string[]; readonly values: TextValues };

function locate(instance: i18n, key: string, { chain, values }: Lookup): ResolvedText['from'] {
  for (const namespace of NAMESPACES) {
    const language = chain.find((each) =>
      instance.exists(key, { ns: namespace, lng: each, fallbackLng: false, ...values }),
    );
    if (language) return { namespace, language };
  }
  return null;
}

/** Names and prices keep their own direction inside right-to-left text: U+2068 and U+2069 around each. */
function isolated(values: TextValues, market: Market): TextValues {
  if (market.direction === 'ltr') return values;
  const wrap = (value: string | number) => (typeof value === 'string' && value !== '' ? `\u2068${value}\u2069` : value);
  const entries = Object.entries(values).map(([name, value]) => [name, name === 'context' ? value : wrap(value)]);
  return Object.fromEntries(entries);
}

function languageOf(locale: string): string {
  return locale.split('-')[0] ?? locale;
}
