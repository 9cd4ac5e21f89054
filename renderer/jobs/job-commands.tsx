import { Busy } from '../controls/busy.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { useStudio } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';

/** The ffmpeg commands of a job, to be read or pasted into a shell. */
export function JobCommands({ job, state }: { readonly job: string; readonly state: string }) {
  const t = useText();
  const { client } = useStudio();
  const { value, failure, reload } = useHostValue(`${job} ${state}`, () => client.call('jobs.commands', { job }));
  if (failure) return <FailureMessage failure={failure} onRetry={reload} />;
  if (!value) return <Busy label={t('start.loading')} />;
  if (value.length === 0) return <p className="fine-print">{t('job.no-commands')}</p>;
  return (
    <pre className="job-command" dir="ltr">
      {value.join('\n\n')}
    </pre>
  );
}
