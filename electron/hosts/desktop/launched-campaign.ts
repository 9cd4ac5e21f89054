import path from 'node:path';

/** The campaign folder among a start's arguments, as file managers give it; null when there is none. */
export function launchedCampaign(argv: readonly string[]): string | null {
  const folder = argv.slice(1).find((argument) => !argument.startsWith('-') && /\.fifteen[\\/]?$/i.test(argument));
  return folder === undefined ? null : path.resolve(folder);
}

/** Keeps a campaign that is to be opened until the screen asks for it, or tells a screen that is there already. */
export function pendingCampaign(first: string | null) {
  let waiting = first;
  let tell: ((folder: string) => void) | null = null;
  let wasTaken = false;
  return {
    ask: (folder: string): void => {
      if (wasTaken && tell) tell(folder);
      else waiting = folder;
    },
    /** The campaign to open, once; from then on others are told. */
    take: (): string | null => {
      const folder = waiting;
      waiting = null;
      wasTaken = true;
      return folder;
    },
    listen: (listener: (folder: string) => void): void => {
      tell = listener;
    },
  };
}
