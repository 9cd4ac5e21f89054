/** The user's own day, ISO 8601; `now` in milliseconds since 1970. */
export function localDay(now: number): string {
  return new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
