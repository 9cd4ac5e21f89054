import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { examine } from '../../../electron/ffmpeg/doctor.ts';
import { findTools } from '../../../electron/ffmpeg/locate.ts';
import { StudioError } from '../../../shared/base/studio-error.ts';

const tools = await findTools({ env: process.env });
const machine = { node: 'v24.0.0', platform: 'linux' };

describe('examine', () => {
  it('finds everything that renders need in this ffmpeg', async () => {
    const report = await examine({ tools, ...machine });
    expect(report.items.filter(({ ok }) => !ok)).toEqual([]);
    expect(report).toMatchObject({ ...machine, ...tools, ok: true });
    const kinds = Object.groupBy(report.items, ({ kind }) => kind);
    expect(Object.entries(kinds).map(([kind, items]) => [kind, items?.length])).toEqual([
      ['tool', 2],
      ['filter', 50],
      ['encoder', 7],
      ['decoder', 6],
      ['demuxer', 1],
    ]);
  });

  it('names what a poorer build lacks, in that build’s own words', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'fifteen-doctor-test-'));
    const poor = path.join(folder, 'ffmpeg');
    writeFileSync(poor, `#!/bin/bash\nexec '${tools.ffmpeg.path}' "\${@/zoompan=/nosuchfilter=}"\n`);
    chmodSync(poor, 0o755);
    const report = await examine({ tools: { ...tools, ffmpeg: { ...tools.ffmpeg, path: poor } }, ...machine });
    rmSync(folder, { recursive: true });
    expect(report.ok).toBe(false);
    expect(report.items.filter(({ ok }) => !ok)).toEqual([
      { name: 'zoompan', kind: 'filter', ok: false, detail: "No such filter: 'nosuchfilter'" },
    ]);
  });

  it('reports a missing tool with the way out', async () => {
    const missing = new StudioError('tool-missing', 'No ffmpeg was found', { params: { tool: 'ffmpeg' } });
    expect(await examine({ tools: missing, ...machine })).toEqual({
      ...machine,
      ffmpeg: null,
      ffprobe: null,
      items: [{ name: 'ffmpeg', kind: 'tool', ok: false, detail: 'No ffmpeg was found' }],
      ok: false,
    });
  });

  it('stops when it is told to', async () => {
    const stop = AbortSignal.abort();
    await expect(examine({ tools, ...machine, signal: stop })).rejects.toMatchObject({ name: 'AbortError' });
  });
});
