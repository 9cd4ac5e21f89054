import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useText } from '../i18n/use-text.ts';
import { MediaBin } from './media-bin.tsx';
import { ProductFields } from './product-fields.tsx';

/** What goes into the video: footage, and the product's own words and prices. */
export function SourcePanel() {
  const t = useText();
  return (
    <aside className="panel source-panel" aria-label={t('sources.title')}>
      <Tabs className="tabs">
        <TabList className="tab-list" aria-label={t('sources.title')}>
          <Tab id="media" className="tab">
            {t('sources.media')}
          </Tab>
          <Tab id="product" className="tab">
            {t('sources.product')}
          </Tab>
        </TabList>
        <TabPanel id="media" className="tab-panel">
          <MediaBin />
        </TabPanel>
        <TabPanel id="product" className="tab-panel">
          <ProductFields />
        </TabPanel>
      </Tabs>
    </aside>
  );
}
