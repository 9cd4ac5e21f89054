import type { Ratio } from '../base/ratio.ts';
import { type CheckScope, type Fault, findingIn } from './check-scope.ts';
import type { Finding } from './finding.ts';
import type { Placement } from './placement-schema.ts';
import type { VariantFacts } from './variant-facts.ts';

const GRAPHEMES = new Intl.Segmenter('und', { granularity: 'grapheme' });
const WIDE = /[\p{Script_Extensions=Han}\p{Script_Extensions=Hira}\p{Script_Extensions=Kana}\p{Script=Hang}]/u;
/** An address of the web or of mail, or nine digits and more with what stands between them in telephone numbers. */
const CONTACT = /(?:https?:\/\/|www\.)\S+|[^\s@]+@[^\s@]+\.[^\s@]+|\+?\d(?:[\s().-]?\d){8,}/iu;
const MARKS = /https?:\/\/|www\.|[@#]/iu;

/** `placement-ratio`: a place that does not take the shape of the videos. */
export function checkPlacementRatio({ ads }: VariantFacts): readonly Fault[] {
  return (ads?.placements ?? []).flatMap(({ id, name, shapes }): readonly Fault[] => {
    if (!ads || shapes[ads.ratio] !== undefined) return [];
    const taken = Object.keys(shapes).join(', ');
    return [{ subject: id, message: `${name} do not run at ${ads.ratio}, only at ${taken}.` }];
  });
}

/** `placement-sound`: a silent film where a place asks for sound. */
export function checkPlacementSound({ ads }: VariantFacts): readonly Fault[] {
  const asking = (ads?.placements ?? []).filter(({ needsSound }) => needsSound);
  if (!ads || ads.isHeard) return [];
  return asking.map(({ id, name }) => ({ subject: id, message: `Nothing is heard in this film; ${name} need sound.` }));
}

/** `placement-text`: a post text that a place folds away behind "See more". */
export function checkPlacementText({ ads, postText }: VariantFacts): readonly Fault[] {
  return (ads?.placements ?? []).flatMap(({ name, text: { maxHalfWidths } }): readonly Fault[] => {
    const length = maxHalfWidths === null ? 0 : countHalfWidths(postText());
    if (maxHalfWidths === null || length <= maxHalfWidths) return [];
    const message = `The post text counts ${length} characters (Chinese, Japanese and Korean ones twice); ${name} show ${maxHalfWidths}.`;
    return [{ subject: 'post.text', message }];
  });
}

/** `placement-marks`: links, @ and # in a text where a place refuses them. */
export function checkPlacementMarks({ ads, postText }: VariantFacts): readonly Fault[] {
  return (ads?.placements ?? []).flatMap(({ name, text }): readonly Fault[] => {
    const mark = text.barsMarks ? MARKS.exec(postText())?.[0] : undefined;
    return mark === undefined
      ? []
      : [{ subject: 'post.text', message: `The post text holds "${mark}"; ${name} take no links, @ or #.` }];
  });
}

/** `placement-contact`: addresses and numbers of telephones in captions where a place refuses them. */
export function checkPlacementContact({ ads, captions }: VariantFacts): readonly Fault[] {
  const place = ads?.placements.find(({ text }) => text.barsContact);
  if (!place) return [];
  return captions.flatMap(({ id, kind, text, span }): readonly Fault[] => {
    const found = kind === 'text' ? CONTACT.exec(text)?.[0] : undefined;
    if (found === undefined) return [];
    return [
      { subject: id, frames: span, message: `Caption "${id}" shows "${found}"; ${place.name} take no contact data.` },
    ];
  });
}

/** Length of a text as places for ads count it: graphemes, those of wide scripts twice. */
export function countHalfWidths(text: string): number {
  let count = 0;
  for (const { segment } of GRAPHEMES.segment(text)) count += WIDE.test(segment) ? 2 : 1;
  return count;
}

/** A finished video; `file` as the user knows it, sizes in px, bytes and seconds. */
export type PlacedFile = {
  readonly file: string;
  readonly ratio: Ratio;
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly bytes: number;
  /** It opens on plain white. */
  readonly isWhite: boolean;
};

/** `placement-picture`, `placement-length`, `placement-size` and `placement-bitrate` of a finished video. */
export function checkPlacedFile(
  placements: readonly Placement[],
  video: PlacedFile,
  scope: CheckScope,
): readonly Finding[] {
  return placements.flatMap((placement) =>
    fileFaults(placement, video).map(([rule, message]) =>
      findingIn(scope, { rule, subject: video.file, message: `${video.file} ${message}` }),
    ),
  );
}

/** A million bytes, as TikTok's limits and ours are given. */
const MEGABYTE = 1e6;

function fileFaults(placement: Placement, video: PlacedFile): readonly (readonly [rule: string, message: string])[] {
  const { name, shapes, seconds, maxMegabytes, minKbps, barsWhite } = placement;
  const { width, height, bytes } = video;
  const [leastWidth = 0, leastHeight = 0] = shapes[video.ratio] ?? [];
  const megabytes = bytes / MEGABYTE;
  const kbps = Math.floor((bytes * 8) / 1000 / video.seconds);
  const isWhite = barsWhite && video.isWhite;
  const isShort = seconds !== null && (video.seconds < seconds.least || video.seconds > seconds.most);
  return [
    ...(width < leastWidth || height < leastHeight
      ? [
          [
            'placement-picture',
            `has ${width}x${height} px; ${name} need ${leastWidth}x${leastHeight} at least.`,
          ] as const,
        ]
      : []),
    ...(isWhite ? [['placement-white', `opens on plain white; ${name} may not.`] as const] : []),
    ...(isShort
      ? [['placement-length', `lasts ${video.seconds} s; ${name} last ${seconds.least} to ${seconds.most} s.`] as const]
      : []),
    ...(maxMegabytes !== null && megabytes > maxMegabytes
      ? [['placement-size', `has ${Math.ceil(megabytes)} MB; ${name} take ${maxMegabytes} MB.`] as const]
      : []),
    ...(minKbps !== null && kbps < minKbps
      ? [['placement-bitrate', `has ${kbps} kbit/s; ${name} need ${minKbps} kbit/s at least.`] as const]
      : []),
  ];
}
