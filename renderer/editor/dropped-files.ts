type Dropped = {
  readonly files: readonly File[];
  /** Folders of campaigns. */
  readonly campaigns: readonly File[];
  /** Names of other folders. */
  readonly folders: readonly string[];
};

/** What was dropped: a folder comes as a file that cannot be read, so it is told apart here. */
export function readDrop({ items }: Pick<DataTransfer, 'items'>): Dropped {
  const files: File[] = [];
  const campaigns: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    const file = item.getAsFile();
    if (!file) continue;
    if (!item.webkitGetAsEntry()?.isDirectory) files.push(file);
    else if (file.name.endsWith('.fifteen')) campaigns.push(file);
    else folders.push(file.name);
  }
  return { files, campaigns, folders };
}
