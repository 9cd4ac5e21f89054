import { Clapperboard } from 'lucide-react';
import type { Result } from '../../shared/api/contract.ts';
import { useLanguage } from '../i18n/use-text.ts';
import { openCampaign } from '../studio/open-campaign.ts';
import { useStudio } from '../studio/studio.ts';
import { useHostValue } from '../studio/use-host-value.ts';
import { shortFolder } from './campaign-folder.ts';

type Recent = Result<'campaigns.recent'>[number];

/** A campaign that was open lately, with the cover of its video. */
export function RecentCard({ recent }: { readonly recent: Recent }) {
  const studio = useStudio();
  const language = useLanguage();
  const { value: cover } = useHostValue(recent.folder, () =>
    studio.client.call('campaigns.cover', { folder: recent.folder }),
  );
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <li>
      <button type="button" className="recent-card" onClick={() => void openCampaign(studio, recent.folder)}>
        <span className="recent-cover">
          {cover?.url ? <img src={cover.url} alt="" /> : <Clapperboard aria-hidden className="icon" />}
        </span>
        <span className="recent-text">
          <span className="recent-name" dir="auto">
            {recent.name}
          </span>
          <span className="recent-detail">{when.format(new Date(recent.openedAt))}</span>
          <span className="recent-detail recent-folder" title={recent.folder}>
            <bdi dir="ltr">{shortFolder(recent.folder)}</bdi>
          </span>
        </span>
      </button>
    </li>
  );
}
