import { describe, expect, it } from 'vitest';
import { isolateRuns } from '../../../shared/locale/isolate-runs.ts';

/** Isolates as brackets, so that a reader sees them. */
function shown(text: string): string {
  return isolateRuns(text).replaceAll('\u2068', '<').replaceAll('\u2069', '>');
}

describe('isolateRuns', () => {
  it('isolates foreign words with their digits and signs', () => {
    expect(shown('تردد 60 Hz مع USB-C.')).toBe('تردد <60 Hz> مع <USB-C>.');
    expect(shown('כבל iPhone 15 Pro, C++ ו-#sale')).toBe('כבל <iPhone 15 Pro>, <C++> ו-<#sale>');
  });

  it('leaves digits alone and text without foreign words as it is', () => {
    expect(shown('רותח תוך 60 שניות')).toBe('רותח תוך 60 שניות');
    expect(shown('٦٠ ثانية')).toBe('٦٠ ثانية');
  });

  it('leaves what is isolated already', () => {
    expect(shown('هذا \u2068Aurel X2\u2069 مع USB')).toBe('هذا <Aurel X2> مع <USB>');
  });
});
