/** Where a campaign of that name goes: a folder of its own, without signs that some file systems refuse. */
export function campaignFolder(parent: string, name: string): string {
  const separator = parent.includes('\\') ? '\\' : '/';
  const safe = name
    .trim()
    .replaceAll(/[<>:"/\\|?*\p{Cc}]/gu, '-')
    .replace(/[. ]+$/, '')
    .slice(0, 80);
  return `${parent}${separator}${safe === '' ? 'campaign' : safe}.fifteen`;
}
