const known = new Map<string, string>();

/** Language with its script: es-ES and es-MX readers share texts, zh-CN and zh-TW readers do not. */
export function writing(locale: string): string {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const { language, script } = new Intl.Locale(locale).maximize();
  const name = `${language}-${script}`;
  known.set(locale, name);
  return name;
}
