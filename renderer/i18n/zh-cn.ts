import { en } from './en.ts'; export const zhCn = en;
