import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const repository = path.join(import.meta.dirname, '../..');
const MAIN = `
process.stdout.write(JSON.stringify({ args: process.argv.slice(2), cwd: process.cwd() }));
if (process.argv.includes('wait')) {
  process.on('SIGINT', () => process.exit(130));
  setInterval(() => undefined, 1000);
} else process.exitCode = Number(process.env.EXIT ?? 0);
`;

describe('bootstrap', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'fifteen-bootstrap-'));
    mkdirSync(path.join(root, 'electron/hosts/cli'), { recursive: true });
    cpSync(path.join(repository, 'electron/bootstrap.mjs'), path.join(root, 'electron/bootstrap.mjs'));
    cpSync(path.join(repository, 'electron/bootstrap'), path.join(root, 'electron/bootstrap'), { recursive: true });
    writeFileSync(path.join(root, 'electron/hosts/cli/main.ts'), MAIN);
    mkdirSync(path.join(root, 'dep'));
    writeJson('dep/package.json', { name: 'dep', version: '1.0.0' });
    writeProject('1.0.0');
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const writeJson = (file: string, value: unknown) => writeFileSync(path.join(root, file), JSON.stringify(value));
  const writeProject = (version: string) => {
    const project = { name: 'sample', version, type: 'module', dependencies: { dep: 'file:dep' } };
    writeJson('package.json', project);
    const link = { resolved: 'dep', link: true };
    const packages = { '': project, dep: { version: '1.0.0' }, 'node_modules/dep': link };
    writeJson('package-lock.json', { name: 'sample', version, lockfileVersion: 3, requires: true, packages });
  };
  const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess => {
    const bootstrap = path.join(root, 'electron/bootstrap.mjs');
    return spawn(process.execPath, [bootstrap, ...args], { cwd: root, env: { ...process.env, ...env }, stdio: 'pipe' });
  };
  const finish = async (child: ChildProcess) => {
    if (!child.stdout || !child.stderr) throw new Error('no pipes');
    const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
    return { stdout, stderr, code };
  };
  const run = (args: readonly string[], env?: NodeJS.ProcessEnv) => finish(start(args, env));
  const installs = ({ stderr }: { stderr: string }) =>
    stderr.split('\n').filter((line) => line.includes('npm ci')).length;

  it('installs what is missing once, then starts quietly', async () => {
    const first = await run(['fifteen', 'templates', '--json']);
    expect([first.code, installs(first)]).toEqual([0, 1]);
    expect(JSON.parse(first.stdout)).toEqual({ args: ['templates', '--json'], cwd: root });
    const second = await run(['fifteen', 'templates']);
    expect([second.code, second.stderr]).toEqual([0, '']);
  });

  it('installs again when the lock file asks for something else', async () => {
    await run(['fifteen', 'templates']);
    const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
    lock.packages['dep'].version = lock.packages['node_modules/dep'].version = '1.1.0';
    writeJson('package-lock.json', lock);
    writeJson('dep/package.json', { name: 'dep', version: '1.1.0' });
    const again = await run(['fifteen', 'templates']);
    expect(again.stderr).toContain('fifteen: updating npm packages (npm ci)');
    expect(again.code).toBe(0);
  });

  it('keeps an install that npm itself made', async () => {
    await run(['fifteen', 'templates']);
    rmSync(path.join(root, 'node_modules/.fifteen-installed'));
    expect(installs(await run(['fifteen', 'templates']))).toBe(0);
    expect(existsSync(path.join(root, 'node_modules/.fifteen-installed'))).toBe(true);
  });

  it('installs once however many start together', async () => {
    const runs = await Promise.all([1, 2, 3].map(() => run(['fifteen', 'templates'])));
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(runs.reduce((sum, each) => sum + installs(each), 0)).toBe(1);
    expect(existsSync(path.join(root, '.cache/install.lock'))).toBe(false);
  });

  it('takes over the lock of a process that died', async () => {
    const dead = spawn(process.execPath, ['-e', '']);
    await once(dead, 'close');
    mkdirSync(path.join(root, '.cache/install.lock'), { recursive: true });
    writeFileSync(path.join(root, '.cache/install.lock/pid'), String(dead.pid));
    expect((await run(['fifteen', 'templates'])).code).toBe(0);
  });

  it('stops with what to do when npm fails', async () => {
    writeJson('package-lock.json', { name: 'sample', lockfileVersion: 3, packages: { '': {} } });
    const failed = await run(['fifteen', 'templates']);
    expect([failed.code, failed.stdout]).toEqual([1, '']);
    expect(failed.stderr).toContain('fifteen: npm ci failed');
    expect(existsSync(path.join(root, '.cache/install.lock'))).toBe(false);
  });

  it('passes on the exit code', async () => {
    expect((await run(['fifteen', 'templates'], { EXIT: '7' })).code).toBe(7);
  });

  it('passes on SIGINT and waits for the task to end by itself', async () => {
    const child = start(['fifteen', 'wait']);
    const finished = finish(child);
    if (child.stdout) await once(child.stdout, 'data');
    child.kill('SIGINT');
    expect((await finished).code).toBe(130);
  });

  it('names the one command and exits with 3 where ffmpeg is missing and needs a password', async () => {
    await run(['fifteen', 'templates']);
    const bin = path.join(root, 'bin');
    mkdirSync(bin);
    symlinkSync(process.execPath, path.join(bin, 'node'));
    const failed = await run(['fifteen', 'render', 'x'], { PATH: bin, FIFTEEN_FFMPEG: '' });
    expect([failed.code, failed.stdout]).toEqual([3, '']);
    expect(failed.stderr).toMatch(/^ {2}(sudo|brew|winget) \S.*ffmpeg$/im);
    const doctor = await run(['fifteen', 'doctor'], { PATH: bin, FIFTEEN_FFMPEG: '' });
    expect(doctor.code).toBe(0);
  });

  it('refuses an unknown task', async () => {
    const failed = await run(['toString']);
    expect(failed.code).toBe(2);
    expect(failed.stderr).toContain(
      'unknown task "toString"; use one of demo, fifteen, start, test, setup, screenshots, bench, bench:peers.',
    );
  });
});
