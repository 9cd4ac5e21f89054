import type { SecretStore } from '../storage/secret-files.ts';
import type { Redactor } from './redactor.ts';

/** A store whose secrets are known to the redactor from the moment that they are read or kept. */
export function redactedSecrets(store: SecretStore, redactor: Redactor): SecretStore {
  const learn = (value: string): void => {
    for (const text of textsIn(value)) redactor.add(text);
  };
  return {
    ...store,
    read: async (name) => {
      const value = await store.read(name);
      if (value !== null) learn(value);
      return value;
    },
    write: async (name, value) => {
      learn(value);
      await store.write(name, value);
    },
  };
}

/** A secret is a text, or JSON with several. */
function textsIn(value: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(value);
    if (typeof parsed !== 'object' || parsed === null) return [value];
    return Object.values(parsed).filter((each) => typeof each === 'string');
  } catch {
    return [value]; // No JSON: the text itself.
  }
}
