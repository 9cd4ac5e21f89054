import { failureOf, type Studio } from './studio.ts';
import type { Catalog } from './studio-state.ts';

/** Loads what the program offers and the jobs that run, and hears of jobs from then on. */
export async function loadCatalog(studio: Studio): Promise<void> {
  const { store, client } = studio;
  store.setState({ startFailure: null });
  try {
    const [catalog, preferences, jobs] = await Promise.all([
      readCatalog(studio),
      client.call('preferences.get', {}),
      client.call('jobs.list', {}),
    ]);
    store.setState({ catalog, preferences, jobs });
  } catch (error) {
    store.setState({ startFailure: failureOf(error) });
  }
}

async function readCatalog({ client }: Studio): Promise<Catalog> {
  const [host, markets, templates] = await Promise.all([
    client.call('host.facts', {}),
    client.call('markets.list', {}),
    client.call('templates.list', {}),
  ]);
  return { host, markets, templates, templateTexts: {}, templateDocuments: {} };
}
