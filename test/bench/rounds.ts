/** How many rounds of each pair are measured: `--rounds N`, or three, of which the median is taken. */
export function readRounds(): number {
  const at = process.argv.indexOf('--rounds');
  return at < 0 ? 3 : Math.max(1, Number(process.argv[at + 1]) || 3);
}
