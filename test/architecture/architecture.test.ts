import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  exportFindings,
  moduleStateFindings,
  nameFindings,
  skippedTestFindings,
  undocumentedFindings,
  untypedFindings,
} from './code-rules.ts';
import { cycleFindings, layerFindings } from './layers.ts';
import { lockFindings } from './lock-file.ts';
import { outsideFindings, readTextFiles } from './repository-text.ts';
import { fileSizeFindings, functionLengthFindings } from './sizes.ts';
import { parseSource, readSources, repositoryRoot } from './source-tree.ts';

const sources = readSources();
const long = (lines: number) => 'a();\n'.repeat(lines);

describe('layers', () => {
  it('import only what the table allows', () => {
    expect(layerFindings(sources)).toEqual([]);
  });

  it.each([
    ['shared/base/a.ts', "import { z } from '../render/plan.ts';", 'shared/render/plan.ts'],
    ['shared/captions/a.ts', "import fs from 'node:fs';", 'node:fs'],
    ['shared/captions/a.ts', "import x from 'p-queue';", 'p-queue'],
    ['shared/jobs/a.ts', "import { a } from '../../electron/services/a.ts';", 'electron/services/a.ts'],
    ['electron/ffmpeg/a.ts', "import { a } from '../text/a.ts';", 'electron/text/a.ts'],
    ['electron/storage/a.ts', "import { a } from '../ffmpeg/a.ts';", 'electron/ffmpeg/a.ts'],
    ['electron/services/a.ts', "const e = await import('electron');", 'electron'],
    ['electron/services/a.ts', "import Store from 'electron-store';", 'electron-store'],
    ['electron/services/a.ts', "import { a } from '../hosts/cli/a.ts';", 'electron/hosts/cli/a.ts'],
    ['electron/ffmpeg/a.ts', "import ffmpeg from 'fluent-ffmpeg';", 'fluent-ffmpeg'],
    ['electron/hosts/cli/a.ts', "import { a } from '../browser/a.ts';", 'electron/hosts/browser/a.ts'],
    ['electron/hosts/cli/a.ts', "import { a } from '../../ffmpeg/a.ts';", 'electron/ffmpeg/a.ts'],
    ['electron/hosts/cli/a.ts', "import { useState } from 'react';", 'react'],
    ['electron/bootstrap.mjs', "import { z } from 'zod';", 'zod'],
    ['renderer/a.tsx', "import type { A } from '../electron/services/a.ts';", 'electron/services/a.ts'],
    ['renderer/a.tsx', "type A = import('node:fs').Stats;", 'node:fs'],
  ])('refuse in %s: %s', (file, text, target) => {
    expect(layerFindings([parseSource(file, text)])).toEqual([`${file}:1: may not import ${target}`]);
  });

  it('refuse code in a folder that has no layer', () => {
    expect(layerFindings([parseSource('shared/stuff/a.ts', '')])).toEqual(['shared/stuff/a.ts: belongs to no layer']);
  });

  it('let electron be imported by the desktop host', () => {
    const shell = parseSource('electron/hosts/desktop/main.ts', "import { app } from 'electron';");
    expect(layerFindings([shell])).toEqual([]);
  });

  it('have no import cycles', () => {
    expect(cycleFindings(sources)).toEqual([]);
    const ring = [
      parseSource('shared/base/a.ts', "import { b } from './b.ts';"),
      parseSource('shared/base/b.ts', "import type { A } from './a.ts';"),
    ];
    expect(cycleFindings(ring)).toEqual(['shared/base/a.ts -> shared/base/b.ts -> shared/base/a.ts']);
  });
});

describe('sizes', () => {
  it('keep files under 400 lines and 95 of 100 under 300', () => {
    expect(fileSizeFindings(sources)).toEqual([]);
    expect(fileSizeFindings([parseSource('shared/base/a.ts', long(401))])).toEqual([
      'shared/base/a.ts: 401 lines',
      '95th percentile: 401 lines, at most 300',
    ]);
    expect(fileSizeFindings([parseSource('test/a.test.ts', long(401))])).toEqual(['test/a.test.ts: 401 lines']);
  });

  it('keep the desktop shell under 400 lines in all: a host is a thin folder', () => {
    const shell = sources.filter((source) => source.path.startsWith('electron/hosts/desktop/'));
    expect(shell.length).toBeGreaterThan(5);
    expect(shell.reduce((sum, { text }) => sum + text.split('\n').length - 1, 0)).toBeLessThan(400);
  });

  it('keep functions under 80 lines and 95 of 100 under 45', () => {
    expect(functionLengthFindings(sources)).toEqual([]);
    expect(functionLengthFindings([parseSource('shared/base/a.ts', `function f() {\n${long(79)}}\n`)])).toEqual([
      'shared/base/a.ts:1: 81 lines',
      '95th percentile: 81 lines, at most 45',
    ]);
    expect(functionLengthFindings([parseSource('shared/base/a.ts', `const f = () => {\n${long(50)}};\n`)])).toEqual([
      '95th percentile: 52 lines, at most 45',
    ]);
  });
});

describe('code', () => {
  it('has kebab-case names that say what a file owns', () => {
    expect(nameFindings(sources)).toEqual([]);
    const bad = ['shared/base/someFile.ts', 'renderer/Editor.tsx', 'shared/base/utils.ts', 'shared/base/index.ts'];
    expect(nameFindings(bad.map((file) => parseSource(file, '')))).toEqual([
      'shared/base/someFile.ts: not kebab-case',
      'renderer/Editor.tsx: not kebab-case',
      'shared/base/utils.ts: says nothing about what it owns',
      'shared/base/index.ts: says nothing about what it owns',
    ]);
  });

  it('exports by name and from where a thing lives', () => {
    expect(exportFindings(sources)).toEqual([]);
    const bad =
      "export * from './a.ts';\nexport { b } from './b.ts';\nexport default 1;\nexport default function f() {}\n";
    expect(exportFindings([parseSource('shared/base/a.ts', bad)])).toEqual([
      'shared/base/a.ts:1: re-exports',
      'shared/base/a.ts:2: re-exports',
      'shared/base/a.ts:3: default export',
      'shared/base/a.ts:4: default export',
    ]);
  });

  it('is typed throughout', () => {
    expect(untypedFindings(sources)).toEqual([]);
    const bad = `const a = 1 as any;\n// @ts-${'ignore'}\nlet b: any[];\n`;
    expect(untypedFindings([parseSource('shared/base/a.ts', bad)])).toEqual([
      'shared/base/a.ts:2: silences the compiler',
      'shared/base/a.ts:1: any',
      'shared/base/a.ts:3: any',
    ]);
  });

  it('skips no test', () => {
    expect(skippedTestFindings(sources)).toEqual([]);
    const bad = "it.skip('a', f);\ndescribe.skipIf(x)('b', f);\nit.only.each([])('c', f);\ntest.todo('d');\n";
    expect(skippedTestFindings([parseSource('test/a.test.ts', bad)])).toEqual([
      'test/a.test.ts:1: it.skip',
      'test/a.test.ts:2: describe.skipIf',
      'test/a.test.ts:3: it.only',
      'test/a.test.ts:4: test.todo',
    ]);
  });

  it('says what each export of shared/ gives', () => {
    expect(undocumentedFindings(sources)).toEqual([]);
    const bad =
      '/** Fine. */\nexport const a = 1;\nexport type B = 1;\n// Not a doc comment.\nexport function c() {}\n';
    expect(undocumentedFindings([parseSource('shared/base/a.ts', bad)])).toEqual([
      'shared/base/a.ts:3: no doc comment',
      'shared/base/a.ts:5: no doc comment',
    ]);
  });

  it('keeps no state in modules', () => {
    expect(moduleStateFindings(sources)).toEqual([]);
    expect(moduleStateFindings([parseSource('shared/base/a.ts', 'const a = 1;\nlet count = 0;\n')])).toEqual([
      'shared/base/a.ts:2: module-level variable that can change',
    ]);
  });
});

describe('repository', () => {
  it('names no package registry and no place outside itself', () => {
    expect(outsideFindings(readTextFiles())).toEqual([]);
    const bad = [{ path: 'README.md', text: `https://registry.${'npmjs'}.org/x and /${'work'}/main` }];
    expect(outsideFindings(bad).map((finding) => finding.split(' (')[0])).toEqual([
      'README.md: names a package registry',
      'README.md: names a folder of one machine',
    ]);
  });

  it('locks the optional packages of every system', () => {
    expect(lockFindings(JSON.parse(readFileSync(path.join(repositoryRoot, 'package-lock.json'), 'utf8')))).toEqual([]);
    const packages = {
      'node_modules/a': { optionalDependencies: { 'a-mac': '1.0.0', 'a-linux': '1.0.0' } },
      'node_modules/a-linux': {},
    };
    expect(lockFindings({ packages })).toEqual([
      'package-lock.json: node_modules/a has an optional a-mac@1.0.0 without an entry',
    ]);
  });
});
