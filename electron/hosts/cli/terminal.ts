import pico from 'picocolors';

type Colours = ReturnType<typeof pico.createColors>;

/** Where a command writes: results to stdout, everything about their making to stderr. */
export type Terminal = {
  /** One line of result. */
  readonly out: (line: string) => void;
  /** One line of message. */
  readonly err: (line: string) => void;
  /** Text to stderr as it is, for lines that are drawn again. */
  readonly draw: (text: string) => void;
  /** One JSON object on a line of stdout. */
  readonly json: (value: object) => void;
  /** Whether a person watches stderr, so that lines may be drawn again. */
  readonly isLive: boolean;
  readonly columns: () => number;
  /** Colours for stdout and for stderr: plain text where it is no terminal or NO_COLOR is set. */
  readonly colour: Colours;
  readonly errColour: Colours;
};

type Stream = {
  readonly write: (text: string) => unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
};

type Surroundings = {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: Readonly<Record<string, string | undefined>>;
};

export function createTerminal({ stdout, stderr, env }: Surroundings): Terminal {
  // no-color.org: any value but the empty one turns colours off.
  const wantsColour = !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    out: (line) => stdout.write(`${line}\n`),
    err: (line) => stderr.write(`${line}\n`),
    draw: (text) => stderr.write(text),
    json: (value) => stdout.write(`${JSON.stringify(value)}\n`),
    isLive: stderr.isTTY === true && env['TERM'] !== 'dumb' && !env['CI'],
    columns: () => stderr.columns ?? 80,
    colour: pico.createColors(stdout.isTTY === true && wantsColour),
    errColour: pico.createColors(stderr.isTTY === true && wantsColour),
  };
}
