import { schemaFaults } from '../base/schema-fault.ts';
import { StudioError } from '../base/studio-error.ts';
import { type AuthoredTemplate, templateSchema } from './template-schema.ts';

/** More are a sign of another kind of file. */
const SHOWN_KEYS = 5;

/**
 * A template from the content of its file. `file` is the name for messages. Throws `newer-version`, or `bad-input` with
 * the path of each wrong field; a key that the schema does not know is wrong too: it would do nothing.
 */
export function parseTemplate(content: unknown, file: string): AuthoredTemplate {
  const version = typeof content === 'object' && content !== null ? Reflect.get(content, 'version') : null;
  if (typeof version === 'number' && version > 1) {
    const message = `${file} was written for a newer Fifteen (version ${version} of the format; this one knows 1). Update Fifteen.`;
    throw new StudioError('newer-version', message, { params: { file, version } });
  }
  const parsed = templateSchema.safeParse(content);
  if (!parsed.success) throw wrong(file, schemaFaults(parsed.error.issues));
  const unknown = unknownKeys(content, parsed.data);
  if (unknown.length === 0) return parsed.data;
  const more = unknown.length > SHOWN_KEYS ? ` and ${unknown.length - SHOWN_KEYS} more` : '';
  throw wrong(file, `nothing is known by the name of ${unknown.slice(0, SHOWN_KEYS).join(', ')}${more}`);
}

/** Paths of what a document holds and its schema left out, as in `scenes[0].colour`. */
function unknownKeys(given: unknown, kept: unknown, at = ''): readonly string[] {
  if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) return [];
  return Object.entries(given).flatMap(([key, value]) => {
    const path = Array.isArray(given) ? `${at}[${key}]` : at === '' ? key : `${at}.${key}`;
    return Object.hasOwn(kept, key) ? unknownKeys(value, Reflect.get(kept, key), path) : [path];
  });
}

function wrong(file: string, what: string): StudioError {
  const message = `${file}: ${what}. Correct the file and try again; docs/make-a-template.md says what it may hold.`;
  return new StudioError('bad-input', message, { params: { file } });
}
