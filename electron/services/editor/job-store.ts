import { readFile } from 'node:fs/promises';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { z } from 'zod';
import { type Job, jobSchema } from '../../../shared/api/variant-methods.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';
import { makeFolder } from '../../storage/make-folder.ts';
import { systemErrorCode } from '../../storage/system-error.ts';

const recordSchema = jobSchema.extend({
  commands: z.array(z.string()),
  folder: z.string(),
  force: z.boolean(),
  quality: z.enum(['draft', 'standard', 'high']),
  /** When it began to run, ms since 1970; null before. */
  startedAt: z.number().nullable(),
});

/** Lists of before there were three qualities; a list may still hold such jobs. */
const olderSchema = z
  .looseObject({ isDraft: z.boolean() })
  .transform(({ isDraft, ...job }) => ({ ...job, quality: isDraft ? 'draft' : 'standard' }));

/** A job with what it takes to run it again, also after a restart. */
export type JobRecord = z.infer<typeof recordSchema>;

export type JobStore = {
  readonly list: () => readonly Job[];
  /** Throws `usage` for a job that is not known (any more). */
  readonly find: (id: string) => JobRecord;
  /** Whether a job waits or runs; not any more when it was replaced by another try. */
  readonly isActive: (id: string) => boolean;
  readonly add: (records: readonly JobRecord[]) => void;
  /** Work that is just being stopped may still tell of a job that was removed: nobody asks for that. */
  readonly update: (id: string, change: Partial<JobRecord>) => void;
  readonly remove: (id: string) => void;
  /** Tells listeners and writes what is still waiting for that. */
  readonly flush: () => Promise<void>;
};

type StoreOptions = {
  readonly folder: string;
  /** Told of what changed since it was told last. */
  readonly onChange: (change: { readonly jobs: Job[]; readonly removed: string[] }) => void;
  readonly onBug: (error: unknown) => void;
};

/** As many as a person looks back at. */
const KEPT = 500;
/** Progress comes a hundred times a second from a few processes; screens draw it ten times. */
const TELL_EVERY_MS = 100;
const TELL_SOON_MS = 5;
const COMMANDS_KEPT = 40;

/** Jobs that outlive the program: `jobs.json` in the settings folder. Those cut short by a crash are failed and may be retried. */
export async function openJobStore(options: StoreOptions): Promise<JobStore> {
  const file = path.join(options.folder, 'jobs.json');
  const jobs = new Map((await readRecords(file)).map((record) => [record.id, interrupted(record)]));
  let telling: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();
  let isUnwritten = false;

  const touched = new Set<string>();
  function tell(): void {
    if (telling) clearTimeout(telling);
    telling = null;
    const ids = [...touched];
    touched.clear();
    options.onChange({
      jobs: ids.flatMap((id) => jobs.get(id) ?? []).map(toJob),
      removed: ids.filter((id) => !jobs.has(id)),
    });
    if (!isUnwritten) return;
    isUnwritten = false;
    const records = [...jobs.values()];
    writing = writing.then(() => writeRecords(options.folder, file, records)).catch(options.onBug);
  }
  function changed(ids: readonly string[], isWorthWriting: boolean): void {
    for (const id of ids) touched.add(id);
    isUnwritten ||= isWorthWriting;
    if (telling && !isWorthWriting) return;
    if (telling) clearTimeout(telling);
    // What begins, ends or fails is told at once; a few milliseconds gather what happens together.
    telling = setTimeout(tell, isWorthWriting ? TELL_SOON_MS : TELL_EVERY_MS);
  }
  function find(id: string): JobRecord {
    const found = jobs.get(id);
    if (found) return found;
    throw new StudioError('usage', 'This job is not known any more.', { params: { job: id } });
  }

  return {
    list: () => [...jobs.values()].map(toJob),
    find,
    add: (records) => {
      for (const record of records) jobs.set(record.id, record);
      const dropped = settledIds(jobs).slice(0, Math.max(0, jobs.size - KEPT));
      for (const id of dropped) jobs.delete(id);
      changed([...records.map(({ id }) => id), ...dropped], true);
    },
    isActive: (id) => {
      const job = jobs.get(id);
      return job !== undefined && isActive(job);
    },
    update: (id, change) => {
      const job = jobs.get(id);
      if (!job) return;
      jobs.set(id, { ...job, ...change });
      // A share of the work done is worth nothing after a restart.
      changed([id], change.state !== undefined || change.commands !== undefined);
    },
    remove: (id) => {
      jobs.delete(id);
      changed([id], true);
    },
    flush: async () => {
      if (telling) tell();
      await writing;
    },
  };
}

function isActive({ state }: JobRecord): boolean {
  return state === 'queued' || state === 'running';
}

function settledIds(jobs: ReadonlyMap<string, JobRecord>): readonly string[] {
  return [...jobs.values()].flatMap((job) => (isActive(job) ? [] : [job.id]));
}

function interrupted(record: JobRecord): JobRecord {
  if (!isActive(record)) return record;
  const error = { code: 'cancelled', message: 'Fifteen was closed before this was done.', retryable: true };
  return { ...record, state: 'failed', secondsLeft: null, error };
}

function toJob(record: JobRecord): Job {
  return jobSchema.parse(record);
}

async function readRecords(file: string): Promise<readonly JobRecord[]> {
  try {
    const list = z.array(z.unknown()).safeParse(JSON.parse(await readFile(file, 'utf8'))).data ?? [];
    return list.flatMap(parseRecord);
  } catch (error) {
    if (error instanceof SyntaxError || systemErrorCode(error) !== null) return [];
    throw error;
  }
}

/** A job that cannot be read is forgotten alone. */
function parseRecord(stored: unknown): readonly JobRecord[] {
  const record = recordSchema.safeParse(olderSchema.safeParse(stored).data ?? stored);
  return record.success ? [record.data] : [];
}

async function writeRecords(folder: string, file: string, records: readonly JobRecord[]): Promise<void> {
  const short = records.map((record) => ({ ...record, commands: record.commands.slice(0, COMMANDS_KEPT) }));
  try {
    await makeFolder(folder);
    await writeFileAtomic(file, JSON.stringify(short), { fsync: false });
  } catch (error) {
    // A list of old jobs is no reason to stop: a full disk is reported where work is lost.
    if (systemErrorCode(error) === null) throw error;
  }
}
