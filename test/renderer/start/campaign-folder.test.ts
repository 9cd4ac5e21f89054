import { describe, expect, it } from 'vitest';
import { campaignFolder, shortFolder } from '../../../renderer/start/campaign-folder.ts';

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

describe('shortFolder', () => {
  it('keeps the end of a path, which tells campaigns apart', () => {
    expect(shortFolder('/home/ada/Videos/Fifteen/Kettle.fifteen')).toBe('…/Fifteen/Kettle.fifteen');
    expect(shortFolder('C:\\Users\\ada\\Kettle.fifteen')).toBe('…\\ada\\Kettle.fifteen');
    expect(shortFolder('/Kettle.fifteen')).toBe('/Kettle.fifteen');
  });
});
