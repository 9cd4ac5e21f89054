import { variantName } from '../campaign/variant-ids.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule-schema.ts';

/** What a report is about. */
export type ReportFacts = {
  readonly campaign: string;
  readonly version: string;
  readonly variants: number;
  readonly findings: readonly Finding[];
  readonly rules: readonly Rule[];
};

const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const;

/**
 * Findings as a SARIF 2.1.0 log (OASIS, 2020), for tools that collect such; switched-off rules are suppressions with
 * their reason. A finding's place is the campaign document and, as a logical location, its variant.
 */
export function sarifReport({ campaign, version, findings, rules }: ReportFacts): object {
  const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  const indexes = new Map(used.map(({ id }, index) => [id, index]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Fifteen', semanticVersion: version, rules: used.map(reportedRule) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => reportedResult(finding, indexes.get(finding.rule) ?? -1)),
        properties: { campaign },
      },
    ],
  };
}

function reportedRule({ id, severity, what, why, fix }: Rule): object {
  return {
    id,
    shortDescription: { text: what },
    fullDescription: { text: `${why.text} (${why.source}, read ${why.checkedOn}, certainty ${why.certainty})` },
    help: { text: fix },
    defaultConfiguration: { level: LEVELS[severity] },
  };
}

function reportedResult(finding: Finding, ruleIndex: number): object {
  const { rule, severity, product, market, hook, subject, message, fix, frames, why, offReason } = finding;
  const isOfVariant = product !== null && market !== null;
  const variant = isOfVariant ? variantName({ product, market, hook }) : (product ?? market ?? '');
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: `${message} ${fix}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: 'campaign.json' } },
        logicalLocations: [{ name: subject, fullyQualifiedName: [variant, subject].filter(Boolean).join('/') }],
      },
    ],
    ...(offReason === null ? {} : { suppressions: [{ kind: 'external', justification: offReason }] }),
    properties: { product, market, hook, frames, why },
  };
}
