import { hostname } from 'node:os';
import type { ProcessPort } from '../../services/editor/editor-ports.ts';
import { isProcessAlive } from '../../services/editor/process-alive.ts';

/** This process, as others that want the same folder know it. */
export const THIS_PROCESS: ProcessPort = { pid: process.pid, machine: hostname(), isAlive: isProcessAlive };
