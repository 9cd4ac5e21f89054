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
