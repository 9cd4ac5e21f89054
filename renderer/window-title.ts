/** The campaign's name, with a mark while something is not saved; the desktop window looks for that very mark. */
export function windowTitle(name: string | null, isUnsaved: boolean): string {
  return name === null ? 'Fifteen' : `${isUnsaved ? '• ' : ''}${name} - Fifteen`;
}
