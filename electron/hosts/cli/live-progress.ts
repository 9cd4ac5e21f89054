import type { Terminal } from './terminal.ts';

/** A variant in work and its share done, 0 to 1. */
type Running = { readonly name: string; readonly fraction: number };

export type LiveProgress = {
  readonly update: (name: string, fraction: number) => void;
  /** Takes a variant out of the drawing; its last line is printed by the caller through `print`. */
  readonly settle: (name: string) => void;
  /** Prints above the drawing. */
  readonly print: (write: () => void) => void;
  readonly end: () => void;
};

type Options = { readonly terminal: Terminal; readonly total: number; readonly now: () => number };

/** A redraw more often than this is not seen. */
const REDRAW_MS = 100;
/** Before this, the time left is a guess; then none is shown. */
const MIN_ELAPSED_MS = 2000;
const MIN_FRACTION = 0.02;
const BAR_CELLS = 24;

/** A line for each variant in work and one for the whole, drawn again in place; nothing where no person watches. */
export function startLiveProgress({ terminal, total, now }: Options): LiveProgress {
  if (!terminal.isLive) return { update: () => {}, settle: () => {}, print: (write) => write(), end: () => {} };
  const startedAt = now();
  const running = new Map<string, Running>();
  let settled = 0;
  let drawnLines = 0;
  let drawnAt = 0;

  function erase(): void {
    if (drawnLines > 0) terminal.draw(`\u001b[${drawnLines}A\u001b[0J`);
    drawnLines = 0;
  }

  function draw(): void {
    erase();
    const lines = [...[...running.values()].map((each) => variantLine(each, terminal)), overall()];
    const cut = lines.slice(-Math.max(1, 12));
    terminal.draw(cut.map((line) => `${line}\n`).join(''));
    drawnLines = cut.length;
    drawnAt = now();
  }

  function overall(): string {
    const done = settled + [...running.values()].reduce((sum, each) => sum + each.fraction, 0);
    const left = timeLeft(done / total, now() - startedAt);
    return `${bar(done / total, terminal)} ${settled} of ${total}${left === null ? '' : `, ${left} left`}`;
  }

  return {
    update: (name, fraction) => {
      running.set(name, { name, fraction });
      if (now() - drawnAt >= REDRAW_MS) draw();
    },
    settle: (name) => {
      running.delete(name);
      settled += 1;
    },
    print: (write) => {
      erase();
      write();
      draw();
    },
    end: erase,
  };
}

function variantLine({ name, fraction }: Running, terminal: Terminal): string {
  return `${bar(fraction, terminal)} ${name}`.slice(0, Math.max(20, terminal.columns() + 20));
}

function bar(fraction: number, { errColour }: Terminal): string {
  const cells = Math.round(fraction * BAR_CELLS);
  const percent = `${Math.floor(fraction * 100)} %`.padStart(5);
  return `${errColour.cyan('━'.repeat(cells))}${errColour.dim('─'.repeat(BAR_CELLS - cells))} ${percent}`;
}

/** The time left as people say it; null while it is not known. */
export function timeLeft(fraction: number, elapsedMs: number): string | null {
  if (elapsedMs < MIN_ELAPSED_MS || fraction < MIN_FRACTION || fraction >= 1) return null;
  const seconds = Math.ceil((elapsedMs * (1 - fraction)) / fraction / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`;
}
