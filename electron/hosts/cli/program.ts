import { Command } from 'commander';
import { addAccountsCommand } from './accounts-command.ts';
import { addBrandCommand } from './brand-command.ts';
import { addCacheCommand } from './cache-command.ts';
import { addCheckCommand } from './check-command.ts';
import type { CliContext } from './cli-context.ts';
import { addDemoCommand } from './demo-command.ts';
import { addDoctorCommand } from './doctor-command.ts';
import { addExportTextCommand } from './export-text-command.ts';
import { addFeedLinksCommand } from './feed-links-command.ts';
import { addHandoverCommand } from './handover-command.ts';
import { addImportCommand } from './import-command.ts';
import { addImportTextCommand } from './import-text-command.ts';
import { addListCommands } from './list-commands.ts';
import { addMemoryCommand } from './memory-command.ts';
import { addMusicCommand } from './music-command.ts';
import { addNewCommand } from './new-command.ts';
import { addOwnPrograms } from './own-programs.ts';
import { addPostsCommand } from './posts-command.ts';
import { addPreviewCommand } from './preview-command.ts';
import { addProbeCommand } from './probe-command.ts';
import { addPublishCommand } from './publish-command.ts';
import { addRenderCommand } from './render-command.ts';
import { addReviewCommand } from './review-command.ts';
import { addTemplateCommand } from './template-command.ts';
import { addTranscribeCommand } from './transcribe-command.ts';
import { addVoiceCommand } from './voice-command.ts';

const EXAMPLES = `
Examples:
  fifteen demo
  fifteen new feature-trio kettle.fifteen --media boil.mp4 --media pour.jpg
  fifteen render kettle.fifteen --market de-DE,ja-JP

Exit codes: 0 all done, 1 some failed, 2 bad usage or input, 3 missing tool, 130 cancelled.`;

/** The whole command line. It never ends the process itself: it throws CommanderError. */
export function createProgram(context: CliContext, version: string): Command {
  const program = new Command('fifteen')
    .description('Localised 15-second product videos from a template and your own footage.')
    .version(version, '-v, --version')
    .helpCommand(false)
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help to see what is possible.')
    .configureOutput({
      writeOut: (text) => context.terminal.out(text.trimEnd()),
      writeErr: (text) => context.terminal.err(text.trimEnd()),
    })
    .addHelpText('after', EXAMPLES)
    .exitOverride();
  // Subcommands take these settings from the program when they are added.
  addRenderCommand(program, context);
  addPreviewCommand(program, context);
  addCheckCommand(program, context);
  addProbeCommand(program, context);
  addHandoverCommand(program, context);
  addAccountsCommand(program, context);
  addPublishCommand(program, context);
  addPostsCommand(program, context);
  addNewCommand(program, context);
  addImportCommand(program, context);
  addExportTextCommand(program, context);
  addImportTextCommand(program, context);
  addMemoryCommand(program, context);
  addFeedLinksCommand(program, context);
  addReviewCommand(program, context);
  addListCommands(program, context);
  addTemplateCommand(program, context);
  addBrandCommand(program, context);
  addVoiceCommand(program, context);
  addMusicCommand(program, context);
  addTranscribeCommand(program, context);
  addDoctorCommand(program, context);
  addCacheCommand(program, context);
  addDemoCommand(program, context);
  addOwnPrograms(program);
  return program;
}
