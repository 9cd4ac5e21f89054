import { onTestFinished } from 'vitest';
import { type ScreenHost, startScreenHost } from './screen-host.ts';

/** The screen for tests: each page is closed with the test that opened it. */
export async function startTestScreen(): Promise<ScreenHost> {
  const host = await startScreenHost();
  return {
    ...host,
    openPage: async (options = {}) => {
      const opened = await host.openPage(options);
      onTestFinished(() => opened.page.context().close());
      return opened;
    },
  };
}
