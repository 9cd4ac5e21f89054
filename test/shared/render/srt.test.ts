import { describe, expect, it } from 'vitest';
import { frames } from '../../../shared/base/units.ts';
import { writeSrt } from '../../../shared/render/srt.ts';

describe('writeSrt', () => {
  it('numbers cues in order of time and gives whole milliseconds', () => {
    const cues = [
      { from: frames(105), frames: frames(40), text: 'Second' },
      { from: frames(0), frames: frames(100), text: 'غلاية في ٦٠ ثانية' },
    ];
    expect(writeSrt(cues)).toBe(
      '1\n00:00:00,000 --> 00:00:03,333\nغلاية في ٦٠ ثانية\n\n2\n00:00:03,500 --> 00:00:04,833\nSecond\n',
    );
  });

  it('keeps line breaks, leaves out blank lines and captions without words', () => {
    const cues = [
      { from: frames(0), frames: frames(30), text: ' One\r\n\r\nTwo \n' },
      { from: frames(30), frames: frames(30), text: ' \n' },
    ];
    expect(writeSrt(cues)).toBe('1\n00:00:00,000 --> 00:00:01,000\nOne\nTwo\n');
  });
});
