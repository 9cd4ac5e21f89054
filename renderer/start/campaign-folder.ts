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

/** The end of a folder's path, which tells one campaign from another: `…/Fifteen/Kettle.fifteen`. */
export function shortFolder(folder: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  const parts = folder.split(separator).filter(Boolean);
  return parts.length <= 2 ? folder : ['…', ...parts.slice(-2)].join(separator);
}
