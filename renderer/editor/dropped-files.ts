type Dropped = { readonly files: readonly File[]; readonly folders: readonly string[] };

/** What was dropped: a folder comes as a file that cannot be read, so it is told apart here and named. */
export function readDrop({ items }: Pick<DataTransfer, 'items'>): Dropped {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files, folders };
}
