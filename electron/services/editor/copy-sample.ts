import { cp, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { statOrNull } from '../../storage/cache-entries.ts';
import { CAMPAIGN_FILE, readCampaignFolder, writeCampaignDocument } from '../../storage/campaign-folder.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import { writeError } from '../../storage/system-error.ts';
import { sampleFolder } from '../sample-folder.ts';

type Target = { readonly campaignsFolder: string; readonly newId: () => string };

/** The user's own copy of the sample campaign: as they left it, or made now. Gives its folder. */
export async function copySample({ campaignsFolder, newId }: Target): Promise<string> {
  const folder = path.join(campaignsFolder, 'Kettle spring.fifteen');
  if ((await statOrNull(path.join(folder, CAMPAIGN_FILE)))?.isFile()) return folder;
  const part = `${folder}.${newId()}.part`;
  try {
    await makeFolder(campaignsFolder);
    await cp(sampleFolder('kettle'), part, { recursive: true });
    const { document } = await readCampaignFolder(part);
    // It names a schema beside the original.
    const { $schema: _schema, ...content } = z.looseObject({}).parse(document);
    await writeCampaignDocument(part, content);
    await rename(part, folder);
    return folder;
  } catch (error) {
    await rm(part, { recursive: true, force: true });
    throw writeError(error, folder);
  }
}
