import { unzipSync } from 'fflate';
import readWorkbookFile from 'read-excel-file/node';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { knownColumns } from '../../../shared/catalog/feed-dialects.ts';
import type { TableRow } from '../../../shared/catalog/feed-rows.ts';

/** Unpacked, a catalogue of a hundred thousand rows is smaller; a bomb of zeros is not. */
const MAX_UNPACKED = 512 << 20;

/** A sheet of a workbook. */
type Sheet = { readonly sheet: string; readonly rows: readonly TableRow[] };

/** The sheet of a workbook that looks most like a feed, of equals the one named `Template`. Throws `bad-input`. */
export async function readWorkbook(bytes: Buffer, file: string): Promise<Sheet> {
  const sheets = await readSheets(bytes, file);
  const rows = sheets.map(({ sheet, data }) => ({
    sheet,
    rows: data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) })),
  }));
  const score = (each: (typeof rows)[number]): number =>
    Math.max(0, ...each.rows.slice(0, 60).map(({ cells }) => knownColumns(cells))) +
    (each.sheet === 'Template' ? 0.5 : 0);
  const [best] = [...rows].sort((a, b) => score(b) - score(a));
  return best ?? { sheet: '', rows: [] };
}

/** All sheets of a workbook, cells as they are. Throws `bad-input`. */
export async function readSheets(bytes: Buffer, file: string) {
  try {
    let unpacked = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
    if (unpacked > MAX_UNPACKED) throw new Error(`it unpacks to ${Math.round(unpacked / 1e6)} MB`);
    return await readWorkbookFile(bytes, { trim: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const message = `${file} is no workbook that can be read (${reason}). Save it again as XLSX, or as CSV.`;
    throw new StudioError('bad-input', message, { params: { file }, cause: error });
  }
}

/** A cell as text; dates as ISO 8601. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString() : String(cell);
}
