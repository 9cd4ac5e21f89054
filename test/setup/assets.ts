import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Market, marketListSchema } from '../../shared/locale/market-schema.ts';
import type { TextResources } from '../../shared/locale/texts.ts';
import { type AuthoredTemplate, templateSchema } from '../../shared/template/template-schema.ts';

const ASSETS = join(import.meta.dirname, '../../assets');

/** A JSON file that ships with the program, unparsed by any schema. */
export function readAsset(name: string): unknown {
  return JSON.parse(readFileSync(join(ASSETS, name), 'utf8'));
}

export function shippedMarkets(): readonly Market[] {
  return marketListSchema.parse(readAsset('markets.json')).markets;
}

export function shippedMarket(id: string): Market {
  const market = shippedMarkets().find((each) => each.id === id);
  if (!market) throw new Error(`no market ${id} is shipped`);
  return market;
}

export function shippedTemplateIds(): readonly string[] {
  return readdirSync(join(ASSETS, 'templates')).sort();
}

export function shippedTemplate(id: string): AuthoredTemplate {
  return templateSchema.parse(readAsset(`templates/${id}/template.json`));
}

/** A template's texts by language. */
export function shippedTexts(id: string): TextResources {
  const folder = join(ASSETS, 'templates', id, 'captions');
  const names = readdirSync(folder).sort();
  return Object.fromEntries(
    names.map((name) => [name.replace('.json', ''), JSON.parse(readFileSync(join(folder, name), 'utf8'))]),
  );
}
