import type { Finding } from './finding.ts';
import { type FindingGroup, groupFindings } from './group-findings.ts';
import type { ReportFacts } from './sarif-report.ts';

const STYLE = `:root{color-scheme:light dark;font:16px/1.5 system-ui,sans-serif}
body{max-width:60rem;margin:2rem auto;padding:0 1rem}
h2{margin-top:2.5rem}
article{border-inline-start:.25rem solid;padding:.25rem 1rem;margin:1rem 0}
.error{border-color:#c62828}.warning{border-color:#b26a00}.notice{border-color:#1565c0}.off{border-color:#757575}
h3{margin:0;font-size:1rem}
p{margin:.25rem 0}
.place,.why{color:light-dark(#555,#bbb);font-size:.9rem}
code{font-family:ui-monospace,monospace}`;

const TITLES = { error: 'Errors', warning: 'Warnings', notice: 'Notices' } as const;

/** Findings as one HTML page that needs nothing beside it: what, where, why with source and date, and the way out. */
export function htmlReport({ campaign, version, variants, findings }: ReportFacts): string {
  const on = findings.filter(({ offReason }) => offReason === null);
  const off = findings.filter(({ offReason }) => offReason !== null);
  const sections = (['error', 'warning', 'notice'] as const).map((severity) =>
    section(
      TITLES[severity],
      on.filter((finding) => finding.severity === severity),
    ),
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(campaign)}: checks</title>
<style>${STYLE}</style>
<h1>${escaped(campaign)}: checks</h1>
<p>${variants} variants, ${on.length} findings, ${off.length} more by rules that are switched off. Fifteen ${escaped(version)}.</p>
<p>These rules find what can be computed. They are no legal advice, and a film without findings may still break a law.</p>
${sections.join('')}${section('Switched off', off)}</html>
`;
}

function section(title: string, findings: readonly Finding[]): string {
  if (findings.length === 0) return '';
  return `<h2>${title}: ${findings.length}</h2>\n${groupFindings(findings).map(article).join('')}`;
}

function article({ first, places }: FindingGroup): string {
  const { severity, rule, message, fix, why, offReason } = first;
  const lines = [
    `<h3 dir="auto">${escaped(message)}</h3>`,
    `<p class="place" dir="auto"><code>${escaped(rule)}</code> · ${escaped(places)}</p>`,
    `<p dir="auto">${escaped(fix)}</p>`,
    why === null
      ? ''
      : `<p class="why">${escaped(why.text)} Source: ${escaped(why.source)}; read ${why.checkedOn}; certainty ${why.certainty}.</p>`,
    offReason === null ? '' : `<p dir="auto">Switched off: ${escaped(offReason)}</p>`,
  ];
  return `<article class="${offReason === null ? severity : 'off'}">\n${lines.filter(Boolean).join('\n')}\n</article>\n`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
