/** Language with its script: es-ES and es-MX readers share texts, zh-CN and zh-TW readers do not. */
export function writing(locale: string): string {
  const { language, script } = new Intl.Locale(locale).maximize();
  return `${language}-${script}`;
}
