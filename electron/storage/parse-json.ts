import { StudioError } from '../../shared/base/studio-error.ts';
import { findJsonFault } from './json-fault.ts';

/** Parses a file's JSON; throws `bad-input` with the file's name, line and column where it breaks. */
export function parseJson(text: string, file: string): unknown {
  // Windows editors put a byte order mark first; JSON knows none.
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (body.trim() === '')
    throw new StudioError('bad-input', `${file} is empty; it must hold a JSON object.`, { params: { file } });
  try {
    return JSON.parse(body);
  } catch (error) {
    const { offset, expected, found } = findJsonFault(body);
    const { line, column } = lineAndColumn(body, offset);
    const message = `${file} is not valid JSON at line ${line}, column ${column}: expected ${expected}, found ${found}.`;
    throw new StudioError('bad-input', message, { params: { file, line, column }, cause: error });
  }
}

function lineAndColumn(text: string, position: number): { line: number; column: number } {
  const lines = text.slice(0, position).split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
