/** Takes secrets out of everything that is written for people: logs, crash reports, messages. */
export type Redactor = {
  /** From now on this text is taken out wherever it stands. */
  readonly add: (secret: string) => void;
  readonly text: (text: string) => string;
  /** A copy of an error, causes included, that may be logged. */
  readonly error: (error: unknown) => unknown;
};

/** Shorter ones would take out words of every message. */
const SHORTEST = 6;
const GONE = '[secret]';

/** Shapes of TikTok's secrets, for those that never passed through `add`. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [/\b(act|rft)\.[\w.!*~%-]+/g, `$1.${GONE}`],
  [/\bBearer\s+[^\s"',]+/g, `Bearer ${GONE}`],
  [
    /\b(access_token|refresh_token|client_secret|code_verifier|upload_token|upload_id|code)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+/g,
    `$1$2${GONE}`,
  ],
];

export function createRedactor(): Redactor {
  const secrets = new Set<string>();
  const text = (given: string): string => {
    let clean = given;
    for (const secret of secrets) clean = clean.replaceAll(secret, GONE);
    for (const [shape, instead] of SHAPES) clean = clean.replace(shape, instead);
    return clean;
  };
  const error = (given: unknown): unknown => {
    if (!(given instanceof Error)) return typeof given === 'string' ? text(given) : given;
    // StudioErrors keep their class: callers tell them from bugs by it.
    const copy = Object.assign(Object.create(Object.getPrototypeOf(given)) as Error, given, {
      message: text(given.message),
      ...(given.cause === undefined ? {} : { cause: error(given.cause) }),
    });
    Object.defineProperty(copy, 'stack', { value: text(given.stack ?? given.message), enumerable: false });
    return copy;
  };
  return {
    add: (secret) => {
      if (secret.length < SHORTEST) return;
      secrets.add(secret);
      secrets.add(encodeURIComponent(secret));
    },
    text,
    error,
  };
}
