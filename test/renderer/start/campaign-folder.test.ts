import { describe, expect, it } from 'vitest';
import { campaignFolder } from '../../../renderer/start/campaign-folder.ts';

describe('campaignFolder', () => {
  it('keeps a name as people write it', () => {
    expect(campaignFolder('/home/ada/Fifteen', ' Thé d’été 茶 ')).toBe('/home/ada/Fifteen/Thé d’été 茶.fifteen');
  });

  it('leaves out what some file systems refuse', () => {
    expect(campaignFolder('C:\\Users\\ada\\Fifteen', 'a/b: "c"? ...')).toBe(
      'C:\\Users\\ada\\Fifteen\\a-b- -c--.fifteen',
    );
    expect(campaignFolder('/f', '..')).toBe('/f/campaign.fifteen');
  });
});
