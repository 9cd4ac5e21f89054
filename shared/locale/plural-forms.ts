/** A key that is one form of a plural: `left_one` is the form `one` of `left`. */
export type PluralForm = { readonly base: string; readonly isOrdinal: boolean; readonly form: Intl.LDMLPluralRule };

/** Which plural form an i18next v4 key is; null for keys that are none. */
export function pluralForm(key: string): PluralForm | null {
  const found = /^(.+?)(_ordinal)?_(zero|one|two|few|many|other)$/.exec(key);
  if (!found) return null;
  const [, base = '', ordinal, form] = found;
  return { base, isOrdinal: ordinal !== undefined, form: form as Intl.LDMLPluralRule };
}

/** The forms that a language has, `other` last: one, few, many and other in Polish, other alone in Japanese. */
export function pluralForms(locale: string, isOrdinal: boolean): readonly Intl.LDMLPluralRule[] {
  const type = isOrdinal ? 'ordinal' : 'cardinal';
  return new Intl.PluralRules(locale, { type })
    .resolvedOptions()
    .pluralCategories.toSorted((a, b) => order(a) - order(b));
}

/** Whole numbers for which a language uses a form, for those who translate it; none where it is for fractions only. */
export function pluralExamples(locale: string, { isOrdinal, form }: PluralForm): readonly number[] {
  const rules = new Intl.PluralRules(locale, { type: isOrdinal ? 'ordinal' : 'cardinal' });
  const numbers = Array.from({ length: 201 }, (_, number) => number);
  return [...numbers, 1_000_000].filter((number) => rules.select(number) === form).slice(0, 4);
}

const ORDER: readonly Intl.LDMLPluralRule[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

function order(form: Intl.LDMLPluralRule): number {
  return ORDER.indexOf(form);
}
