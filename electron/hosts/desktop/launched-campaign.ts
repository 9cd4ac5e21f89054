import path from 'node:path';

/** The campaign folder among a start's arguments, as file managers give it; null when there is none. */
export function launchedCampaign(argv: readonly string[]): string | null {
  const folder = argv.slice(1).find((argument) => !argument.startsWith('-') && /\.fifteen[\\/]?$/i.test(argument));
  return folder === undefined ? null : path.resolve(folder);
}
