import path from 'node:path';
import type { Handlers } from '../../../shared/api/dispatch.ts';
import { memoryMatches } from '../../../shared/exchange/memory-matches.ts';
import { exportTexts, TRANSLATIONS_FOLDER } from '../exchange/export-texts.ts';
import { planTexts } from '../exchange/import-texts.ts';
import type { TranslationMemory } from '../memory/translation-memory.ts';
import type { EditorContext } from './editor-context.ts';
import { requireInside } from './inside-folder.ts';

type ExchangeHandlers = Pick<Handlers, Extract<keyof Handlers, `texts.${string}`>>;

/** Texts for translators, what came back, and what was translated before. */
export function createExchangeHandlers(context: EditorContext, memory: TranslationMemory): ExchangeHandlers {
  const { studio, sessions, signal } = context;
  return {
    'texts.export': async ({ campaign, format, locales, hasPictures }) => {
      const session = sessions.find(campaign);
      const folder = path.join(session.folder, TRANSLATIONS_FOLDER);
      await requireInside(session.folder, path.join(folder, 'texts'));
      const request = { campaign: session.loaded(), format, locales, folder, hasPictures };
      const { files, pictureProblem } = await exportTexts(studio, request, signal);
      return { folder, files: files.map(({ file, locale }) => ({ file, locale })), pictureProblem };
    },
    'texts.compare': async ({ campaign, files }) => {
      const plan = await planTexts(studio, sessions.find(campaign).loaded(), { files, locale: null });
      return { ...plan, changes: [...plan.changes], faults: [...plan.faults] };
    },
    'texts.suggest': async ({ campaign, locale, source }) => {
      const { sourceLocale } = sessions.find(campaign).loaded().document;
      return [...memoryMatches(await memory.entries(), { sourceLocale, source, locale })];
    },
  };
}
