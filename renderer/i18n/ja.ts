import type { Messages } from './en.ts';
import { captions } from './ja/captions.ts';
import { editing } from './ja/editing.ts';
import { findings } from './ja/findings.ts';
import { studio } from './ja/studio.ts';

export const ja: Messages = { ...studio, ...editing, ...findings, ...captions };
