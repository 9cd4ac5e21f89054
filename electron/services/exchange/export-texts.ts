import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { writeExchangeSrt, writeExchangeVtt } from '../../../shared/exchange/cue-file.ts';
import { writeExchangeCsv } from '../../../shared/exchange/exchange-table.ts';
import type { ExchangeDocument, ExchangeFormat, TextState } from '../../../shared/exchange/exchange-unit.ts';
import { SOURCES_ENDING, subtitleSources } from '../../../shared/exchange/subtitle-sources.ts';
import { writeXliff } from '../../../shared/exchange/write-xliff.ts';
import { writeJsonFile } from '../../storage/json-file.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import { writeError } from '../../storage/system-error.ts';
import type { LoadedCampaign } from '../load-campaign.ts';
import { safeFileName } from '../safe-file-name.ts';
import type { Studio } from '../studio.ts';
import { chosenLocales, documentIn, exchangeContext } from './exchange-context.ts';
import { drawFramePictures, withPicture } from './frame-pictures.ts';
import { writePo } from './po-file.ts';
import { writeTextsWorkbook } from './workbook-file.ts';

/** Where exports go unless another folder is given: beside the campaign's captions. */
export const TRANSLATIONS_FOLDER = 'translations';

export type ExportRequest = {
  readonly campaign: LoadedCampaign;
  readonly format: ExchangeFormat;
  /** Null for all that the campaign's markets need. */
  readonly locales: readonly string[] | null;
  /** Null for `translations` in the campaign's folder. */
  readonly folder: string | null;
  readonly hasPictures: boolean;
};

export type ExportedFile = {
  readonly file: string;
  readonly locale: string;
  /** How many texts are in each state. */
  readonly counts: Readonly<Record<TextState, number>>;
};

export type ExportSummary = {
  readonly files: readonly ExportedFile[];
  /** Why there are no pictures although they were asked for; null where there are. */
  readonly pictureProblem: string | null;
};

const ENDINGS: Readonly<Record<ExchangeFormat, string>> = {
  xliff: '.xlf',
  csv: '.csv',
  xlsx: '.xlsx',
  po: '.po',
  srt: '.srt',
  vtt: '.vtt',
};

/** Writes one file for each language, with pictures beside them. Throws `bad-input` for texts that the format cannot carry. */
export async function exportTexts(studio: Studio, request: ExportRequest, signal: AbortSignal): Promise<ExportSummary> {
  const { campaign, format, locales, hasPictures } = request;
  const context = exchangeContext(studio, campaign);
  const folder = path.resolve(request.folder ?? path.join(campaign.folder, TRANSLATIONS_FOLDER));
  const { name } = campaign.document;
  const documents = chosenLocales(context, locales).map((locale) => documentIn(context, locale, name));
  const units = documents.flatMap((document) => document.units);
  const isTimed = format === 'srt' || format === 'vtt';
  const pictures =
    hasPictures && !isTimed
      ? await drawFramePictures(studio, { campaign, context, units, folder, signal })
      : { paths: new Map<string, string>(), problem: null };
  const files: ExportedFile[] = [];
  for (const document of documents) {
    const illustrated = { ...document, units: document.units.map((unit) => withPicture(unit, pictures)) };
    const file = path.join(folder, safeFileName(`${name}.${document.locale}${ENDINGS[format]}`, new Set()));
    await writeOut(file, await contentOf(illustrated, format));
    if (format === 'srt') await writeJsonFile(file + SOURCES_ENDING, subtitleSources(document));
    files.push({ file, locale: document.locale, counts: countStates(document) });
  }
  return { files, pictureProblem: pictures.problem };
}

async function contentOf(document: ExchangeDocument, format: ExchangeFormat): Promise<string | Buffer> {
  switch (format) {
    case 'xliff':
      return writeXliff(document);
    case 'csv':
      return writeExchangeCsv(document);
    case 'xlsx':
      return writeTextsWorkbook(document);
    case 'po':
      return writePo(document);
    case 'srt':
      return writeExchangeSrt(document);
    case 'vtt':
      return writeExchangeVtt(document);
  }
}

async function writeOut(file: string, content: string | Buffer): Promise<void> {
  try {
    await makeFolder(path.dirname(file));
    await writeFileAtomic(file, content);
  } catch (error) {
    throw writeError(error, file);
  }
}

function countStates({ units }: ExchangeDocument): ExportedFile['counts'] {
  const count = (state: TextState): number => units.filter((unit) => unit.state === state).length;
  return {
    untranslated: count('untranslated'),
    stale: count('stale'),
    translated: count('translated'),
    reviewed: count('reviewed'),
  };
}
