import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { repositoryRoot } from '../../architecture/source-tree.ts';

/** The size that is to stay smooth. */
const PRODUCTS = 200;
const MARKETS = 22;

/** The sample campaign with 200 products, in as many of the shipped markets as there are, 22 at the most. */
export async function writeLargeCampaign(folder: string): Promise<{ readonly folder: string; readonly size: string }> {
  const copy = path.join(folder, 'large.fifteen');
  await cp(path.join(repositoryRoot, 'assets/samples/kettle.fifteen'), copy, { recursive: true });
  const file = path.join(copy, 'campaign.json');
  const campaign = JSON.parse(await readFile(file, 'utf8'));
  const known = JSON.parse(await readFile(path.join(repositoryRoot, 'assets/markets.json'), 'utf8'));
  const markets = known.markets.slice(0, MARKETS).map(({ id }: { readonly id: string }) => id);
  const [product] = campaign.products;
  const products = Array.from({ length: PRODUCTS }, (_, index) => ({
    ...product,
    id: `kettle-${index + 1}`,
    name: `Aurel Kettle ${index + 1}`,
  }));
  await writeFile(file, JSON.stringify({ ...campaign, name: 'Two hundred kettles', products, markets }));
  return { folder: copy, size: `${products.length} x ${markets.length}` };
}
