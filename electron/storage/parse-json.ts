import { StudioError } from '../../shared/base/studio-error.ts';

/** Parses a file's JSON; throws `bad-input` with the file's name, line and column where it breaks. */
export function parseJson(text: string, file: string): unknown {
  // Windows editors put a byte order mark first; JSON knows none.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '') throw new StudioError('bad-input', `${file} is empty; it must hold a JSON object.`, { params: { file } });
  try {
    return JSON.parse(body);
  } catch (error) {
    const { line, column } = lineAndColumn(body, errorPosition(error, body.length));
    const reason = describe(error);
    const message = `${file} is not valid JSON at line ${line}, column ${column}: ${reason}.`;
    throw new StudioError('bad-input', message, { params: { file, line, column }, cause: error });
  }
}

/** V8 says "... in JSON at position 34 (line 3 column 5)", and no position where the text just ends. */
function errorPosition(error: unknown, end: number): number {
  const match = error instanceof Error ? /at position (\d+)/.exec(error.message) : null;
  return match ? Number(match[1]) : end;
}

function describe(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/ in JSON at position.*$/s, '').replace(/, ".*$/s, '').replace(/\.$/, '');
}

function lineAndColumn(text: string, position: number): { line: number; column: number } {
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
