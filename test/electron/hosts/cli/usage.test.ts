import { describe, expect, it } from 'vitest';
import { callCli, runCli } from './run-cli.ts';

describe('fifteen', () => {
  it('shows help with examples and exit codes', async () => {
    const { code, stdout, stderr } = await callCli(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const word of [
      'render',
      'preview',
      'check',
      'probe',
      'new',
      'templates',
      'markets',
      'doctor',
      'cache',
      'demo',
    ]) {
      expect(stdout).toContain(`\n  ${word} `);
    }
    expect(stdout).toContain('fifteen render kettle.fifteen --market de-DE,ja-JP');
    expect(stdout).toContain('3 missing tool, 130 cancelled');
  });

  it('tells its version', async () => {
    expect(await runCli(['--version'])).toMatchObject({ code: 0, stdout: '0.1.0\n' });
  });

  it.each([
    [[], /Usage: fifteen/],
    [['rendr'], /unknown command 'rendr'[\s\S]*Did you mean render\?[\s\S]*--help/],
    [['render'], /missing required argument 'campaign'[\s\S]*--help/],
    [['render', 'x', '--jobs', '0'], /whole number from 1 to 64/],
    [['render', 'x', '--memory', '10'], /megabytes as a whole number from 256/],
    [['render', 'x', '--market', ','], /ids separated by commas/],
    [['render', 'x', '--fast'], /unknown option '--fast'/],
    [['preview', 'x', '--at', '3', '--out', 'a.png'], /--market/],
    [['preview', 'x', '--market', 'de-DE', '--at', '15', '--out', 'a.png'], /from 0 to below 15/],
    [['preview', 'x', '--market', 'de-DE', '--at', '3', '--size', '100x120', '--out', 'a.png'], /9:16/],
    [['new', 'feature-trio'], /missing required argument 'folder'/],
    [['new', 'feature-trio', 'x', '--price', '39,90'], /plain number such as 39\.90/],
    [['new', 'feature-trio', 'x', '--currency', 'euro'], /ISO 4217/],
    [
      ['publish', 'x', '--market', 'de-DE', '--account', '@a', '--mode', 'inbox', '--at', 'tomorrow'],
      /time with its zone/,
    ],
    [['publish', 'x', '--market', 'de-DE', '--account', '@a', '--mode', 'later'], /inbox, direct/],
    [['posts', 'forget'], /missing required argument 'posts'/],
    [['cache'], /Usage: fifteen cache/],
    [['cache', 'burn'], /unknown command 'burn'/],
  ])('ends %j with 2 and one hint', async (args, message) => {
    const { code, stdout, stderr } = await callCli(args);
    expect(stderr).toMatch(message);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
