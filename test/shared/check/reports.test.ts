import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { frames } from '../../../shared/base/units.ts';
import type { Finding } from '../../../shared/check/finding.ts';
import { groupFindings } from '../../../shared/check/group-findings.ts';
import { htmlReport } from '../../../shared/check/html-report.ts';
import { rulesTable } from '../../../shared/check/rules-table.ts';
import { sarifReport } from '../../../shared/check/sarif-report.ts';
import { shippedMarkets } from '../../setup/assets.ts';
import { shippedRules } from '../../setup/rules.ts';

const rules = shippedRules();
const why = { text: 'Because.', source: 'A guide', checkedOn: '2026-11-25', certainty: 'low' } as const;
const found: Finding = {
  rule: 'superlative',
  severity: 'warning',
  product: 'kettle',
  market: 'de-DE',
  hook: null,
  frames: { from: frames(0), frames: frames(90) },
  subject: 'hook',
  message: 'Caption "hook" says "<b>beste</b>".',
  fix: 'Say it otherwise.',
  why,
  offReason: null,
};
const off: Finding = {
  ...found,
  rule: 'contrast',
  severity: 'notice',
  message: 'Pale.',
  offReason: 'Brand colours & all',
};
const facts = {
  campaign: 'Spring',
  version: '1.2.3',
  variants: 2,
  findings: [found, { ...found, market: 'de-AT' }, off],
  rules,
};

describe('groupFindings', () => {
  it('makes one entry of what differs in place only', () => {
    expect(groupFindings(facts.findings).map(({ first, places }) => [first.rule, places])).toEqual([
      ['superlative', 'hook · kettle · de-DE, de-AT · 0.0 to 3.0 s'],
      ['contrast', 'hook · kettle · de-DE · 0.0 to 3.0 s'],
    ]);
  });
});

describe('htmlReport', () => {
  const page = htmlReport(facts);

  it('says what, where, why with source and date, the way out, and what is switched off', () => {
    for (const part of [
      'hook · kettle · de-DE, de-AT',
      'Source: A guide; read 2026-11-25; certainty low.',
      'Say it otherwise.',
    ]) {
      expect(page).toContain(part);
    }
    expect(page).toContain('<h2>Warnings: 2</h2>');
    expect(page).toContain('<h2>Switched off: 1</h2>');
    expect(page).toContain('Switched off: Brand colours &#38; all');
  });

  it('needs nothing beside it, and takes no text for markup', () => {
    expect(page).not.toMatch(/<script|<link|<img|src=|href=|url\(/);
    expect(page).toContain('says &#34;&#60;b&#62;beste');
  });

  it('never calls a film compliant', () => {
    expect(`${page}${JSON.stringify(rules)}`).not.toMatch(/complian/i);
  });
});

describe('sarifReport', () => {
  // Round trip: what is undefined would not be in the file.
  const log = JSON.parse(JSON.stringify(sarifReport(facts)));
  const [run] = log.runs;

  it('is a log of SARIF 2.1.0 whose results name rules of its own driver', () => {
    expect([log.version, log.runs.length, run.tool.driver.name]).toEqual(['2.1.0', 1, 'Fifteen']);
    const ids = run.tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(ids.toSorted()).toEqual(['contrast', 'superlative']);
    for (const { ruleId, ruleIndex } of run.results) expect(ids[ruleIndex]).toBe(ruleId);
  });

  it('has levels, messages and places by the standard, and switched-off rules as suppressions', () => {
    expect(run.results[0]).toEqual({
      ruleId: 'superlative',
      ruleIndex: ids().indexOf('superlative'),
      level: 'warning',
      message: { text: 'Caption "hook" says "<b>beste</b>". Say it otherwise.' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'campaign.json' } },
          logicalLocations: [{ name: 'hook', fullyQualifiedName: 'kettle/de-DE/hook' }],
        },
      ],
      properties: { product: 'kettle', market: 'de-DE', hook: null, frames: { from: 0, frames: 90 }, why },
    });
    expect(run.results[2]).toMatchObject({
      level: 'note',
      suppressions: [{ kind: 'external', justification: 'Brand colours & all' }],
    });
  });

  function ids(): readonly string[] {
    return run.tool.driver.rules.map(({ id }: { id: string }) => id);
  }
});

describe('docs/checks.md', () => {
  it('holds the table of the rules as they are (else run node assets/schemas/make.ts)', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/checks.md'), 'utf8');
    expect(page).toContain(rulesTable(rules, shippedMarkets()));
  });
});
