/** What a caption's counter shows. `left` is negative when it is too long. */
export type CaptionRoom = { readonly used: number; readonly left: number; readonly fits: boolean };

/** Room left in a caption. TikTok counts UTF-16 units, so an emoji counts two or more. */
export function captionRoom(caption: string, maxUtf16: number): CaptionRoom {
  const used = caption.length;
  return { used, left: maxUtf16 - used, fits: used <= maxUtf16 };
}

/** Joins a text and hashtags as TikTok reads them: each tag with one `#`, delimited by spaces, none twice. */
export function composeCaption(text: string, hashtags: readonly string[]): string {
  const tags = hashtags.map((tag) => tag.trim().replace(/^#+/u, '').replace(/\s+/gu, '')).filter((tag) => tag !== '');
  const line = [...new Set(tags)].map((tag) => `#${tag}`).join(' ');
  return [text.trim(), line].filter((part) => part !== '').join('\n');
}
