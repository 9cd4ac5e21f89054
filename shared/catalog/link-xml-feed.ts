import type { FeedDialect } from './feed-dialects.ts';
import { firstCell } from './feed-fields.ts';
import { ITEM, readXmlItems } from './feed-xml.ts';
import type { LinkedCells, LinkRequest } from './link-feed.ts';

/**
 * RSS or Atom with the addresses in its items; every other sign of the text stays. A broken item is left as it is.
 * Throws `bad-input` as `readXmlFeed` does.
 */
export function linkXml(text: string, request: LinkRequest): { readonly text: string } & Pick<LinkedCells, 'linked'> {
  const { links, dialect, mapping, file } = request;
  const items = readXmlItems(text, file);
  const linked = new Set<string>();
  let index = 0;
  const written = text.replace(ITEM, (item) => {
    const read = items[index];
    index += 1;
    const key = read && 'cells' in read ? firstCell(read, mapping.key)?.text : undefined;
    const link = key === undefined ? undefined : links.get(key);
    if (key === undefined || link === undefined || linked.has(key)) return item;
    linked.add(key);
    return linkItem(item, link, dialect);
  });
  // What is written is UTF-8, whatever the shop's tool wrote.
  return { text: written.replace(/^(\s*<\?xml[^>]*encoding=["'])[\w-]+/, '$1UTF-8'), linked };
}

const VIDEO_LINK = /<((?:g:)?video_link)(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1\s*>)/;
const META_VIDEO = /<((?:g:)?video)(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1\s*>)/;

function linkItem(item: string, link: string, { id }: FeedDialect): string {
  const address = link.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const prefix = item.includes('<g:') ? 'g:' : '';
  const isMeta = id === 'meta';
  const element = isMeta
    ? `<video><url>${address}</url></video>`
    : `<${prefix}video_link>${address}</${prefix}video_link>`;
  const known = isMeta ? META_VIDEO : VIDEO_LINK;
  // A function: `$` in an address means itself.
  if (known.test(item)) return item.replace(known, () => element);
  return item.replace(/<\/(item|entry)\s*>$/, (end) => `${element}${end}`);
}
