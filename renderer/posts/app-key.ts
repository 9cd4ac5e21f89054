/** What is surely wrong with a client key; whether TikTok knows it shows at the first sign-in. */
export function keyFault(key: string) {
  const trimmed = key.trim();
  if (trimmed === '') return null;
  // The number at the top of the portal's page is the app's id; people paste it for the key.
  if (/^\d+$/.test(trimmed)) return 'posts.key-is-id';
  return /^[\w-]{6,200}$/.test(trimmed) ? null : 'posts.key-wrong';
}

export function isUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
