import type { Preferences } from '../../shared/api/studio-methods.ts';
import { notifyFailure, type Studio } from './studio.ts';

/** Shown at once, kept by the host. */
export async function setPreferences(studio: Studio, change: Partial<Preferences>): Promise<void> {
  const preferences = { ...studio.store.getState().preferences, ...change };
  studio.store.setState({ preferences });
  try {
    await studio.client.call('preferences.set', preferences);
  } catch (error) {
    notifyFailure(studio, error);
  }
}
