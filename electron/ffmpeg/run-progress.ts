/** How far a run has come. */
export type FfmpegProgress = { readonly frame: number; readonly seconds: number };

export type ProgressReader = {
  readonly push: (chunk: string) => void;
};

/**
 * Reads `-progress` output: lines of key=value, a block ending with `progress=`. Calls back for blocks in which
 * something moved; newer versions print blocks on a timer even when nothing does.
 */
export function readProgress(onMoved: (progress: FfmpegProgress) => void): ProgressReader {
  let rest = '';
  let block = new Map<string, string>();
  let last = '';
  return {
    push(chunk) {
      const lines = (rest + chunk).split(/\r?\n/);
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const at = line.indexOf('=');
        if (at < 0) continue;
        block.set(line.slice(0, at), line.slice(at + 1).trim());
        if (!line.startsWith('progress=')) continue;
        const state = ['frame', 'out_time_us', 'total_size', 'progress'].map((key) => block.get(key)).join('|');
        if (state !== last)
          onMoved({ frame: count(block.get('frame')), seconds: count(block.get('out_time_us')) / 1e6 });
        last = state;
        block = new Map();
      }
    },
  };
}

/** `N/A` and the huge negative number that stands for "no time yet" count as 0. */
function count(text: string | undefined): number {
  const value = Number(text);
  return Number.isFinite(value) && value > 0 ? value : 0;
}
