import { type Command, InvalidArgumentError } from 'commander';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { COLOUR_NAMES, type ColourName } from '../../../shared/campaign/brand-kit-schema.ts';
import type { PalettePair } from '../../../shared/campaign/palette-pairs.ts';
import { shownRatio } from '../../../shared/check/check-contrast.ts';
import { applyBrand } from '../../services/brands/apply-brand.ts';
import { brandsFolder, findBrand, listBrands } from '../../services/brands/brand-shelf.ts';
import { type BrandReport, checkBrand, type FontCoverage } from '../../services/brands/check-brand.ts';
import { newBrand } from '../../services/brands/save-brand.ts';
import { chooseMarkets } from '../../services/choose-variants.ts';
import type { CliContext } from './cli-context.ts';
import { type Choice, collect, readChoice } from './read-options.ts';
import type { Terminal } from './terminal.ts';

type Json = { readonly json?: true };

/** `brand`: looks, sounds and words that campaigns are given, several in one installation. */
export function addBrandCommand(program: Command, context: CliContext): void {
  const brand = program
    .command('brand')
    .summary('make brands, check them, give them to campaigns')
    .description(
      'Logo, colours, fonts, caption style, end card and sound of a brand. docs/brand-kit.md says what they do.',
    )
    .addHelpText('after', EXAMPLES);
  addMaking(brand, context);
  addUsing(brand, context);
}

const EXAMPLES = `
Examples:
  fifteen brand new "Fern & Co" --logo fern.png --colour accent=#7fb069 --font Fern-Bold.ttf
  fifteen brand check fern-co --market de-DE,ja-JP
  fifteen brand apply spring.fifteen fern-co`;

const GIVEN = 'id, or a folder with a brand.json';

function addMaking(brand: Command, context: CliContext): void {
  brand
    .command('new')
    .summary('make a brand from files of this machine; its id is made from its name')
    .argument('<name>', 'what it is called')
    .option('--logo <file>', 'logo for light grounds, PNG with transparent ground')
    .option('--logo-on-dark <file>', 'logo for dark grounds')
    .option(
      '--colour <name=value>',
      `${COLOUR_NAMES.join(', ')}, such as accent=#7fb069; repeat it for more`,
      readColour,
    )
    .option('--font <file>', 'TTF or OTF file; repeat it for other weights and scripts', collect)
    .option('--sound <file>', 'sound logo: a few notes that end every film')
    .option('--json', 'print the result as JSON')
    .action((name: string, options: NewOptions) => make(name, options, context));
  brand
    .command('check')
    .summary('open its files, compute its readable colours, count the letters of its fonts')
    .argument('<brand>', GIVEN)
    .option('--market <ids>', 'markets that its fonts are counted for, separated by commas (default: all)', readChoice)
    .option('--json', 'print the result as JSON lines')
    .action((given: string, options: CheckOptions) => check(given, options, context));
}

function addUsing(brand: Command, context: CliContext): void {
  brand
    .command('apply')
    .summary('give a campaign a brand: what it uses is copied into the campaign')
    .argument('<campaign>', 'campaign folder')
    .argument('[brand]', `${GIVEN}; leave it out with --none`)
    .option('--none', 'take the brand away; copied files stay')
    .option('--json', 'print the result as JSON')
    .action((folder: string, given: string | undefined, options: ApplyOptions) =>
      apply({ folder, given: given ?? null }, options, context),
    );
  brand
    .command('list')
    .summary('list your brands, and where they lie')
    .option('--json', 'print one JSON object a line')
    .action((options: Json) => list(options, context));
}

type Colours = Readonly<Partial<Record<ColourName, string>>>;

/** Collects `accent=#7fb069`. */
function readColour(text: string, before: Colours | undefined): Colours {
  const [name = '', value = ''] = text.split('=');
  const known = COLOUR_NAMES.find((each) => each === name.trim());
  if (!known || !/^#[0-9a-fA-F]{6}$/.test(value.trim())) {
    throw new InvalidArgumentError(`Give one of ${COLOUR_NAMES.join(', ')} with a colour, such as accent=#7fb069.`);
  }
  return { ...before, [known]: value.trim() };
}

type NewOptions = Json & {
  readonly logo?: string;
  readonly logoOnDark?: string;
  readonly colour?: Colours;
  readonly font?: readonly string[];
  readonly sound?: string;
};

async function make(name: string, options: NewOptions, context: CliContext): Promise<void> {
  const { terminal, signal, studio, finish } = context;
  const { logo, logoOnDark, sound, font = [], colour = {}, json } = options;
  const sources = {
    fonts: font,
    ...(logo === undefined ? {} : { logo }),
    ...(logoOnDark === undefined ? {} : { logoOnDark }),
    ...(sound === undefined ? {} : { sound }),
  };
  const { id, folder } = await newBrand(await studio(), { name, palette: colour, sources }, signal);
  if (json) terminal.json({ event: 'made', id, folder });
  else terminal.out(`${id}  ${folder}`);
  finish(0);
}

type CheckOptions = Json & { readonly market?: Choice };

async function check(given: string, { json, market = 'all' }: CheckOptions, context: CliContext): Promise<void> {
  const { terminal, signal, studio, finish } = context;
  const opened = await studio();
  const brand = await findBrand(opened, given);
  const markets = market === 'all' ? opened.markets : chooseMarkets(market, opened.markets);
  const report = await checkBrand(opened, { ...brand, markets }, signal);
  if (json) terminal.json({ event: 'brand', id: brand.id, name: brand.kit.name, folder: brand.folder, ...report });
  else printReport(report, terminal);
  const { errors, warnings } = report;
  terminal.err(`${brand.id}: ${errors.length} errors, ${warnings.length} warnings`);
  finish(errors.length > 0 ? 2 : 0);
}

function printReport({ errors, warnings, pairs, fonts, coverage }: BrandReport, { out }: Terminal): void {
  for (const each of errors) out(`error ${each}`);
  for (const each of warnings) out(`warning ${each}`);
  for (const pair of pairs) out(`${shownPair(pair)}`);
  for (const { file, name, weight } of fonts) out(`font ${file}: ${name}, weight ${weight}`);
  for (const each of coverage) out(shownCoverage(each));
}

const SERVES: Readonly<Record<PalettePair['serves'], string>> = {
  text: 'any text',
  large: 'large text only',
  none: 'no text',
};

function shownPair({ colours: [one, other], ratio, serves }: PalettePair): string {
  return `${one} with ${other}`.padEnd(28) + `${shownRatio(ratio)}:1`.padEnd(10) + SERVES[serves];
}

/** As many letters as a line shows. */
const SHOWN = 16;

function shownCoverage({ market, letters, lacking }: FontCoverage): string {
  if (lacking.length === 0) return `${market.padEnd(8)} all ${letters} letters`;
  const more = lacking.length > SHOWN ? ' …' : '';
  return `${market.padEnd(8)} lacks ${lacking.length} of ${letters} letters: ${lacking.slice(0, SHOWN).join(' ')}${more}`;
}

type ApplyOptions = Json & { readonly none?: true };

async function apply(
  { folder, given }: { readonly folder: string; readonly given: string | null },
  { json, none }: ApplyOptions,
  { terminal, signal, studio, finish }: CliContext,
): Promise<void> {
  if ((given === null) !== (none === true)) {
    throw new StudioError('usage', 'Name a brand, or give --none to take it away.');
  }
  const applied = await applyBrand(await studio(), { folder, brand: given }, signal);
  if (json) terminal.json({ event: 'applied', brand: applied?.id ?? null, name: applied?.name ?? null });
  else terminal.out(applied ? `${applied.name} is the brand of ${folder}.` : `${folder} has no brand now.`);
  finish(0);
}

async function list({ json }: Json, { terminal, studio, finish }: CliContext): Promise<void> {
  const opened = await studio();
  const { brands, broken } = await listBrands(opened);
  for (const { id, kit } of brands) {
    if (json) terminal.json({ event: 'brand', id, name: kit.name, problem: null });
    else terminal.out(`${id.padEnd(24)} ${kit.name}`);
  }
  for (const { id, problem } of broken) {
    if (json) terminal.json({ event: 'brand', id, problem });
    else terminal.err(`${id.padEnd(24)} cannot be used: ${problem}`);
  }
  const folder = brandsFolder(opened);
  if (json) terminal.json({ event: 'done', folder, brands: brands.length, broken: broken.length });
  else terminal.err(`${brands.length} brands in ${folder}`);
  finish(0);
}
