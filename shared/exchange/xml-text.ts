/** What XML 1.0 cannot hold, not even as a reference (its production 2, Char). */
export const NOT_XML = /(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/u;

/** Text as it stands between tags. A carriage return would be read as a line feed otherwise. */
export function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** Text as it stands in an attribute with double quotes. */
export function xmlAttribute(text: string): string {
  return xmlText(text).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text with XML's references replaced, each once; unknown ones stay as they are. */
export function fromXml(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(amp|lt|gt|quot|apos));/g, (found, decimal, hex, name) => {
    if (name) return NAMED[String(name)] ?? found;
    const point = decimal ? Number(decimal) : Number.parseInt(String(hex), 16);
    return point > 0x10ffff ? found : String.fromCodePoint(point);
  });
}
