import { useEffect } from 'react';
import { readDrop } from './editor/dropped-files.ts';
import { openCampaign } from './studio/open-campaign.ts';
import { notify, type Studio, useStudio } from './studio/studio.ts';

/** Opens a campaign's folder that is dropped anywhere. A file that misses its place must not take the page's. */
export function useCampaignDrop(): void {
  const studio = useStudio();
  useEffect(() => {
    const hover = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      hover(event);
      const [campaign] = event.dataTransfer ? readDrop(event.dataTransfer).campaigns : [];
      if (campaign) void openDropped(studio, campaign);
    };
    window.addEventListener('dragover', hover);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', hover);
      window.removeEventListener('drop', drop);
    };
  }, [studio]);
}

async function openDropped(studio: Studio, campaign: File): Promise<void> {
  if (studio.store.getState().catalog?.host.hasNativeDialogs) {
    await openCampaign(studio, await studio.pathForFile(campaign));
    return;
  }
  // A browser tells no path of what is dropped; the dialog finds the folder on the host's side.
  notify(studio, { tone: 'failure', title: 'campaign-dropped', message: campaign.name });
  studio.store.setState({ dialog: 'open-campaign' });
}
