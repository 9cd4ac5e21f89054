import i18next, { type i18n, type Resource } from 'i18next';
import { plainKey } from '../campaign/hook-keys.ts';
import { isolateRuns } from './isolate-runs.ts';
import type { Market } from './market-schema.ts';
import { pseudoKind } from './pseudo-markets.ts';
import { pseudoText } from './pseudo-text.ts';
import { writing } from './writing.ts';

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

/** Where a text comes from. */
export type Namespace = 'campaign' | 'template';

/** The texts of one market. */
export type Texts = { readonly text: (key: string, values: TextValues) => ResolvedText };

/** A market with the texts of a campaign and of its template. */
export type TextsRequest = {
  readonly market: Market;
  /** Language that the campaign's own texts are written in first. */
  readonly sourceLocale: string;
  readonly campaign: TextResources;
  readonly template: TextResources;
};

const NAMESPACES: readonly Namespace[] = ['campaign', 'template'];
const MISSING: ResolvedText = { text: '', status: 'missing', from: null, unfilled: [] };

/**
 * Texts of one market: the campaign's first, then the template's, each through the market's fallback chain
 * (es-MX, es, en); the campaign's end with the language that it was written in, for its words come before a template's.
 * A hook's key that nobody has stands for that of the campaign's own opening; a key that nobody has at all gives an empty
 * text and the status `missing`, never the key itself.
 */
export function createTexts({ market, sourceLocale, campaign, template }: TextsRequest): Texts {
  const own = [...new Set([market.id, ...market.fallback])];
  const chains = { campaign: [...new Set([...own, sourceLocale])], template: own };
  const instance = openInstance(chains, {
    campaign: withPseudo(campaign, market, sourceLocale),
    template: withPseudo(template, market, 'en'),
  });
  return {
    text: (asked, values) => {
      const said = locate(instance, asked, { chains, values });
      // What a hook does not say itself, it says as the campaign's own opening does.
      const key = said ? asked : plainKey(asked);
      const from = said ?? locate(instance, key, { chains, values });
      if (!from) return MISSING;
      const unfilled = new Set<string>();
      const text: unknown = instance.t(key, {
        ...isolated(values, market),
        ns: from.namespace,
        lng: from.language,
        fallbackLng: false as const,
        // A key of a whole group is no text; asked for as an object, it does not come as one.
        returnObjects: true,
        missingInterpolationHandler: (_text: string, match: readonly string[]) => {
          unfilled.add(match[1]?.trim() ?? '');
          return '';
        },
      });
      if (typeof text !== 'string') return MISSING;
      const status = writing(from.language) === writing(market.id) ? 'ok' : 'fallback';
      const closed = unfilled.size > 0 ? text.replaceAll(/ {2,}/g, ' ').trim() : text;
      return { text: market.direction === 'rtl' ? isolateRuns(closed) : closed, status, from, unfilled: [...unfilled] };
    },
  };
}

/** Languages to ask, most specific first. */
type Chains = Readonly<Record<Namespace, readonly string[]>>;

function openInstance(chains: Chains, texts: Record<Namespace, TextResources>): i18n {
  const resources: Resource = {};
  for (const language of chains.campaign) {
    const part = (namespace: Namespace) => ({ ...(texts[namespace][language] ?? {}) });
    resources[language] = { campaign: part('campaign'), template: part('template') };
  }
  const instance = i18next.createInstance();
  // Without a backend init finishes at once when it need not wait for one.
  void instance.init({
    initAsync: false,
    lng: chains.campaign[0] ?? 'en',
    fallbackLng: false,
    // `es-MX` is es-MX alone: the chain is walked here, so that the language found is known.
    load: 'currentOnly',
    ns: [...NAMESPACES],
    defaultNS: 'campaign',
    resources,
    returnEmptyString: true,
    // The pictures are not HTML: nothing may turn & into &amp;. Values are not read as texts with values of their own.
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  return instance;
}

/** A pseudo-market's own texts, made from those of the language that the others are translated from. */
function withPseudo(texts: TextResources, { id }: Market, source: string): TextResources {
  const kind = pseudoKind(id);
  const written = texts[source];
  if (!kind || !written) return texts;
  const disguised = (content: unknown): unknown => {
    if (typeof content === 'string') return pseudoText(content, kind);
    return Object.fromEntries(Object.entries(Object(content)).map(([key, value]) => [key, disguised(value)]));
  };
  return { ...texts, [id]: Object(disguised(written)) };
}

type Lookup = { readonly chains: Chains; readonly values: TextValues };

function locate(instance: i18n, key: string, { chains, values }: Lookup): ResolvedText['from'] {
  for (const namespace of NAMESPACES) {
    const language = chains[namespace].find((each) =>
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
