import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checksumLines,
  type HandoverManifest,
  type HandoverVariant,
  handoverTexts,
  planVolumes,
  readChecksums,
} from '../../../shared/publish/handover.ts';

const SUM = 'a'.repeat(64);
const file = (path: string, bytes: number) => ({ path, bytes, sha256: SUM });

function variant(market: string, bytes: number, changes: Partial<HandoverVariant> = {}): HandoverVariant {
  return {
    product: 'kettle',
    name: 'Kettle',
    market,
    hook: null,
    price: null,
    caption: '',
    hashtags: [],
    seconds: 15,
    music: null,
    video: file(`videos/kettle/${market}.mp4`, bytes),
    cover: file(`covers/kettle/${market}.jpg`, 0),
    subtitles: file(`subtitles/kettle/${market}.srt`, 0),
    ...changes,
  };
}

const manifest = (variants: HandoverVariant[]): HandoverManifest => ({
  schema: 'fifteen/handover',
  version: 1,
  campaign: 'Spring',
  template: 'promotion',
  volume: 1,
  volumes: 1,
  variants,
});

const TUNE = { title: 'Tune', licence: 'cc-by', credit: 'Music: Ann', source: 'ann.example', uses: ['posts'] } as const;

it('lists the licences of the music with the videos that it is in', () => {
  const music = { ...TUNE, uses: [...TUNE.uses] };
  const variants = [variant('de-DE', 1, { music }), variant('fr-FR', 1), variant('ja-JP', 1, { music })];
  const manifest = {
    schema: 'fifteen/handover',
    version: 1,
    campaign: 'x',
    template: 't',
    volume: 1,
    volumes: 1,
  } as const;
  const text = (of: typeof variants) =>
    handoverTexts({ ...manifest, variants: of }).find(({ path }) => path === 'LICENCES.txt')?.text;
  expect(text(variants)).toBe(
    'Music: Tune\nLicence: cc-by; for posts\nCredit to give: Music: Ann\nSource: ann.example\n  videos/kettle/de-DE.mp4\n  videos/kettle/ja-JP.mp4\n',
  );
  expect(text([variant('fr-FR', 1)])).toBeUndefined();
});

describe('planVolumes', () => {
  it('keeps order, loses none, and goes over the size only with a single variant', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { maxLength: 40 }), fc.integer({ min: 1, max: 900 }), (sizes, most) => {
        const variants = sizes.map((bytes, index) => variant(`m${index}`, bytes));
        const volumes = planVolumes(variants, most);
        expect(volumes.flat()).toEqual(variants);
        for (const volume of volumes) {
          const bytes = volume.reduce((sum, each) => sum + each.video.bytes, 0);
          expect(volume.length > 0 && (bytes <= most || volume.length === 1)).toBe(true);
        }
      }),
    );
  });
});

describe('handoverTexts', () => {
  const texts = handoverTexts(
    manifest([
      variant('de-DE', 1, { price: '39,90 €', caption: 'Tee, schnell', hashtags: ['tee', 'küche'] }),
      variant('ar-SA', 1, { name: '=1+1' }),
    ]),
  );
  const textOf = (path: string) => texts.find((each) => each.path === path)?.text;

  it('gives each market a table that a spreadsheet reads, with no formula in it', () => {
    expect(textOf('markets/de-DE.csv')).toBe(
      `\uFEFFproduct,name,price,caption,hashtags,seconds,video,cover,subtitles,sha256,hook\r\nkettle,Kettle,"39,90 €","Tee, schnell",#tee #küche,15,videos/kettle/de-DE.mp4,covers/kettle/de-DE.jpg,subtitles/kettle/de-DE.srt,${SUM},\r\n`,
    );
    expect(textOf('markets/ar-SA.csv')).toContain("kettle,'=1+1,");
  });

  it('gives each variant the text to post', () => {
    expect(textOf('captions/kettle/de-DE.txt')).toBe('Tee, schnell\n#tee #küche\n');
    expect(textOf('captions/kettle/ar-SA.txt')).toBe('\n');
  });

  it('says of a large set which part this is', () => {
    const readme = (volumes: number) => handoverTexts({ ...manifest([variant('de-DE', 1)]), volumes })[0]?.text;
    expect(readme(3)).toContain('Volume 1 of 3.');
    expect(readme(1)).not.toContain('Volume');
  });
});

describe('checksums', () => {
  it('are read as they were written', () => {
    const files = [file('videos/a b/de-DE.mp4', 1), file('README.txt', 2)];
    expect(readChecksums(checksumLines(files))).toEqual(new Map(files.map(({ path, sha256 }) => [path, sha256])));
  });

  it('are nothing where a line has another form', () => {
    expect(readChecksums('')).toBeNull();
    expect(readChecksums(`${SUM}  a\nrubbish\n`)).toBeNull();
  });
});
