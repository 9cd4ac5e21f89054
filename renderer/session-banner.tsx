import { Eye, FileWarning, HardDriveDownload } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from './controls/button.tsx';
import { failureTitle } from './i18n/failure-title.ts';
import { useText } from './i18n/use-text.ts';
import { openCampaign } from './studio/open-campaign.ts';
import { openSession } from './studio/selectors.ts';
import { setSession, useStudio, useStudioState } from './studio/studio.ts';

/** What the user must know about the open campaign before going on, with the way out. */
export function SessionBanner() {
  const t = useText();
  const studio = useStudio();
  const { id, folder, isReadOnly, save, isChangedOutside, autosave } = useStudioState(openSession);
  if (save.kind === 'failed') {
    return (
      <Banner icon={HardDriveDownload} tone="bad" title={failureTitle(t, save.code)} text={save.message}>
        <span>{save.retriesInMs === null ? t('save.kept') : t('save.kept-retrying')}</span>
        <Button label={t('action.retry')} onPress={() => void autosave.flush()} />
      </Banner>
    );
  }
  if (isReadOnly) {
    return (
      <Banner icon={Eye} tone="plain" title={t('banner.read-only')} text={t('banner.read-only-text')}>
        <Button label={t('banner.take-over')} onPress={() => void openCampaign(studio, folder, true)} />
      </Banner>
    );
  }
  if (isChangedOutside) {
    return (
      <Banner icon={FileWarning} tone="plain" title={t('banner.changed')} text={t('banner.changed-text')}>
        <Button
          label={t('banner.keep-mine')}
          onPress={() => setSession(studio, id, () => ({ isChangedOutside: false }))}
        />
      </Banner>
    );
  }
  return null;
}

type BannerProps = {
  readonly icon: typeof Eye;
  readonly tone: 'plain' | 'bad';
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
};

function Banner({ icon: Icon, tone, title, text, children }: BannerProps) {
  return (
    <div className={`banner banner-${tone}`} role={tone === 'bad' ? 'alert' : 'status'}>
      <Icon aria-hidden className="icon" />
      <strong>{title}</strong>
      <span className="banner-text" dir="auto">
        {text}
      </span>
      {children}
    </div>
  );
}
