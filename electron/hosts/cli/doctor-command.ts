import type { Command } from 'commander';
import { examineMachine } from '../../services/examine-machine.ts';
import type { CliContext } from './cli-context.ts';

export function addDoctorCommand(program: Command, context: CliContext): void {
  program
    .command('doctor')
    .summary('check the tools on this machine')
    .description(
      'Find ffmpeg and ffprobe and try every filter and encoder for real. Exit code 3 when something is missing.',
    )
    .option('--json', 'print the report as JSON')
    .action((options: { readonly json?: true }) => run(options, context));
}

async function run(options: { readonly json?: true }, { studio, signal, terminal, finish }: CliContext): Promise<void> {
  const report = await examineMachine(await studio(), signal);
  const { encoders } = report;
  const { colour } = terminal;
  if (options.json) terminal.json(report);
  else {
    terminal.out(`Node ${report.node} on ${report.platform}`);
    for (const { name, kind, ok, detail } of report.items) {
      terminal.out(
        `${ok ? colour.green('ok     ') : colour.red('missing')} ${kind.padEnd(8)} ${name} ${detail}`.trimEnd(),
      );
    }
    for (const { name, ok, detail } of encoders) {
      const state = ok ? colour.green('works  ') : colour.dim('no     ');
      terminal.out(`${state} H.264    ${name} ${detail}`.trimEnd());
    }
    for (const [name, path] of Object.entries(report.speakers)) {
      const state = path === null ? colour.dim('no     ') : colour.green('works  ');
      terminal.out(`${state} voice    ${name} ${path ?? 'not here; only draft voices need it'}`);
    }
    const hears = report.whisper === null ? colour.dim('no     ') : colour.green('works  ');
    terminal.out(`${hears} voice    whisper-cli ${report.whisper ?? 'not here; only captions from speech need it'}`);
    terminal.out(`Your own templates: ${report.templates}`);
    terminal.out(`Your brands: ${report.brands}`);
    terminal.out(report.ok ? 'Everything that rendering needs is there.' : 'Something is missing, see above.');
  }
  finish(report.ok ? 0 : 3);
}
