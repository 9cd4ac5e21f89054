import type { Studio } from './studio.ts';

/** Loads what screens need of a campaign's template; what is known stays, unless the user may have changed it. */
export async function loadTemplate({ client, store }: Studio, id: string): Promise<void> {
  const { catalog } = store.getState();
  const isShipped = catalog?.templates.find((each) => each.id === id)?.origin === 'shipped';
  if (!catalog || (isShipped && catalog.templateDocuments[id])) return;
  const [texts, document] = await Promise.all([
    client.call('templates.texts', { template: id }),
    client.call('templates.document', { template: id }),
  ]);
  store.setState(({ catalog: now }) =>
    now
      ? {
          catalog: {
            ...now,
            templateTexts: { ...now.templateTexts, [id]: texts },
            templateDocuments: { ...now.templateDocuments, [id]: document },
          },
        }
      : {},
  );
}

/** The list of templates again, after one was added. */
export async function reloadTemplates({ client, store }: Studio): Promise<void> {
  const templates = await client.call('templates.list', {});
  store.setState(({ catalog }) => (catalog ? { catalog: { ...catalog, templates } } : {}));
}
