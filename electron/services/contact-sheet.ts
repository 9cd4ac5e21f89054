import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { type CanvasSize, canvasOf, DEFAULT_RATIO } from '../../shared/base/ratio.ts';
import type { ManifestVariant } from '../../shared/render/manifest.ts';
import { statOrNull } from '../storage/cache-entries.ts';
import { writeError } from '../storage/system-error.ts';
import { moveIntoPlace } from './output-folder.ts';
import type { StudioText } from './studio-text.ts';

export const CONTACT_SHEET_FILE = 'contact-sheet.jpg';

type Grid = { readonly columns: number; readonly rows: number; readonly tile: Tile };
type Tile = { readonly width: number; readonly height: number; readonly gap: number; readonly label: number };

/** A picture for each variant is useful up to about here; the summary lists them all. */
const MAX_TILES = 240;
/** Where the first cover is missing. */
const UPRIGHT: CanvasSize = canvasOf(DEFAULT_RATIO);
const COLOURS = { sheet: '#14161a', label: '#f3f4f6', detail: '#9aa1ad', empty: '#23262d' } as const;

export type ContactSheet = {
  readonly out: string;
  readonly variants: readonly ManifestVariant[];
  readonly text: StudioText;
};

/** Draws the covers side by side, each with its market, opening and product. */
export async function writeContactSheet({ out, variants, text }: ContactSheet): Promise<void> {
  const shown = variants.slice(0, MAX_TILES);
  const coverOf = (variant: ManifestVariant): Promise<Image | null> => readCover(path.join(out, variant.cover));
  const [head] = shown;
  const first = head ? await coverOf(head) : null;
  const shape = first ?? UPRIGHT;
  const grid = gridFor(shown.length, shape);
  const { columns, rows, tile } = grid;
  const canvas = createCanvas(
    columns * (tile.width + tile.gap) + tile.gap,
    rows * (tile.height + tile.label + tile.gap) + tile.gap,
  );
  const pen = canvas.getContext('2d');
  pen.fillStyle = COLOURS.sheet;
  pen.fillRect(0, 0, canvas.width, canvas.height);
  for (const [index, variant] of shown.entries()) {
    const x = tile.gap + (index % columns) * (tile.width + tile.gap);
    const y = tile.gap + Math.floor(index / columns) * (tile.height + tile.label + tile.gap);
    const cover = variant === head ? first : await coverOf(variant);
    pen.fillStyle = COLOURS.empty;
    pen.fillRect(x, y, tile.width, tile.height);
    if (cover) pen.drawImage(cover, x, y, tile.width, tile.height);
    const label = (words: string, style: LabelStyle): void =>
      drawLabel(pen, text, { words, x, width: tile.width, ...style });
    const under = y + tile.height;
    label(variant.hook === null ? variant.market : `${variant.market} · ${variant.hook}`, {
      y: under + tile.label * 0.44,
      sizePx: tile.label * 0.36,
      weight: 700,
      colour: COLOURS.label,
    });
    label(variant.product, {
      y: under + tile.label * 0.8,
      sizePx: tile.label * 0.28,
      weight: 400,
      colour: COLOURS.detail,
    });
  }
  await save(path.join(out, CONTACT_SHEET_FILE), await canvas.encode('jpeg', 88));
}

type LabelStyle = { readonly y: number; readonly sizePx: number; readonly weight: number; readonly colour: string };
type Label = LabelStyle & { readonly words: string; readonly x: number; readonly width: number };

/** Ids are Latin letters, so the fallback families have all of them. */
function drawLabel(pen: SKRSContext2D, { engine, table }: StudioText, label: Label): void {
  const { words, x, y, width, sizePx, weight, colour } = label;
  const font = { families: [...(table.scripts['Latn'] ?? []), ...table.fallback], weight };
  pen.fillStyle = colour;
  pen.fillText(engine.prepare(pen, { text: words, font, sizePx, direction: 'ltr', locale: 'en' }), x, y, width);
}

/** Tiles of the covers' shape, all of one run; about twice as many columns as rows of upright ones, fewer of wider ones. */
function gridFor(count: number, shape: CanvasSize): Grid {
  const aspect = shape.width / shape.height;
  const perRow = Math.ceil(Math.sqrt((count * 9) / (8 * aspect)));
  const columns = Math.max(1, Math.min(count, perRow));
  const width = columns <= 4 ? 320 : columns <= 8 ? 240 : 160;
  const tile = {
    width,
    height: Math.round(width / aspect),
    gap: Math.round(width / 12),
    label: Math.round(width / 4),
  };
  return { columns, rows: Math.max(1, Math.ceil(count / columns)), tile };
}

async function readCover(file: string): Promise<Image | null> {
  return (await statOrNull(file)) ? loadImage(file) : null;
}

async function save(target: string, bytes: Buffer): Promise<void> {
  const fresh = `${target}.new`;
  try {
    await writeFile(fresh, bytes);
  } catch (error) {
    throw writeError(error, target);
  }
  await moveIntoPlace(fresh, target);
}
