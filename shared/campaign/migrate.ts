import { StudioError } from '../base/studio-error.ts';
import { CAMPAIGN_VERSION } from './campaign-schema.ts';

type Document = Readonly<Record<string, unknown>>;

/** Brings a document from one version to the next; keys that it does not know stay. */
export type Migration = { readonly from: number; readonly migrate: (document: Document) => Document };

/** Contiguous: entry n leads from version n to n + 1. A released entry never changes. */
export const campaignMigrations: readonly Migration[] = [
  {
    // Before the first release a campaign had one product, and markets were called locales.
    from: 0,
    migrate: ({ locales, product, ...rest }) => ({
      ...rest,
      ...(locales === undefined ? {} : { markets: locales }),
      ...(product === undefined ? {} : { products: [product] }),
    }),
  },
];

/**
 * A campaign document at the current version. One without a real version is taken as it is, for the schema to judge.
 * Throws `newer-version` for a file that a newer program wrote; nothing is changed then.
 */
export function migrateCampaign(document: Document, file: string): Document {
  const { version } = document;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) return document;
  if (version > CAMPAIGN_VERSION) {
    throw new StudioError(
      'newer-version',
      `${file} was written by a newer Fifteen (version ${version} of the format; this one knows ${CAMPAIGN_VERSION}). Update Fifteen to open it; the file was not changed.`,
      { params: { file, version } },
    );
  }
  let current: Document = document;
  for (const { from, migrate } of campaignMigrations.slice(version)) {
    current = { ...migrate(current), version: from + 1 };
  }
  return current;
}
