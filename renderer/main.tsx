// Entry of the screen.
import { z } from 'zod';

// zod compiles its checks with `new Function`, which the content policy refuses. It decides that when a schema is
// made: so before the first of ours is loaded.
z.config({ jitless: true });
const { startStudio } = await import('./start-studio.tsx');
const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
await startStudio(root);
