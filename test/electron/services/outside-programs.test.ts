import { expect, it } from 'vitest';
import { fileManagerFor } from '../../../electron/services/outside-programs.ts';

it('a video is shown by the file manager of each system, and never opened itself', () => {
  const file = '/films/kettle & co/de-DE.mp4';
  expect(fileManagerFor(file, 'darwin')).toEqual(['open', ['-R', file]]);
  expect(fileManagerFor(file, 'win32')).toEqual(['explorer.exe', [`/select,"${file}"`]]);
  expect(fileManagerFor(file, 'linux')).toEqual(['xdg-open', ['/films/kettle & co']]);
});
