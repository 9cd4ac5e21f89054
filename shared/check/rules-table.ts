import type { Market } from '../locale/market-schema.ts';
import { isFixableRule } from './fix-finding.ts';
import type { Rule } from './rule-schema.ts';
import { holdsIn } from './rules-in-force.ts';

const AREAS: Readonly<Record<Rule['area'], string>> = {
  project: 'Project and media',
  text: 'Texts',
  readability: 'Readability',
  content: 'Content',
  price: 'Prices',
  claims: 'Claims',
  disclosure: 'Advertising labels',
  rights: 'Rights of use',
  sound: 'Sound',
  placement: 'Ad placements',
  finished: 'The finished file',
};

/** The rules as Markdown tables, an area each; `docs/checks.md` holds them. */
export function rulesTable(rules: readonly Rule[], markets: readonly Market[]): string {
  return Object.entries(AREAS)
    .map(([area, title]) => {
      const rows = rules.filter((rule) => rule.area === area).map((rule) => row(rule, markets));
      const head =
        '| rule | what is found | why, source, read on, certainty | way out | where |\n| --- | --- | --- | --- | --- |';
      return `### ${title}\n\n${head}\n${rows.join('\n')}\n`;
    })
    .join('\n');
}

function row(rule: Rule, markets: readonly Market[]): string {
  const { id, severity, what, why, fix, figures } = rule;
  const limits = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  const cells = [
    `\`${id}\`<br>${severity}`,
    limits.length > 0 ? `${what}<br>Figures: ${limits.join(', ')}.` : what,
    `${why.text}<br>${why.source}; ${why.checkedOn}; ${why.certainty}`,
    isFixableRule(id) ? `${fix}<br>\`--fix\` can do it.` : fix,
    where(rule, markets),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function where(rule: Rule, markets: readonly Market[]): string {
  const held = markets.filter((market) => holdsIn(rule, market));
  return held.length === markets.length ? 'all' : held.map(({ id }) => id).join(', ');
}
