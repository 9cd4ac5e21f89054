// fontkit ships no types; these are the parts used here (fontkit 2.0.4).
declare module 'fontkit' {
  export type Font = {
    hasGlyphForCodePoint(codePoint: number): boolean;
    fullName: string;
    numGlyphs: number;
    'OS/2': { usWeightClass: number };
  };
  export function openSync(path: string): Font;
  export function create(bytes: Buffer): Font;
}
