/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2, definition); components are 0 to 255. */
export function relativeLuminance(red: number, green: number, blue: number): number {
  return 0.2126 * linearLight(red) + 0.7152 * linearLight(green) + 0.0722 * linearLight(blue);
}

/** Relative luminance of a colour such as `#1a2b3c`. */
export function colourLuminance(colour: string): number {
  const value = Number.parseInt(colour.slice(1, 7), 16);
  return relativeLuminance((value >> 16) & 255, (value >> 8) & 255, value & 255);
}

/** Contrast of two luminances, 1 to 21 (WCAG 2.2, definition). */
export function contrastRatio(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Light of a component of 0 to 255, 0 to 1. */
export function linearLight(component: number): number {
  const share = component / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
