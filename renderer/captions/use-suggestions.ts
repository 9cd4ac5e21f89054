import { useEffect } from 'react';
import { openSession } from '../studio/selectors.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';

type Question = { readonly locale: string; readonly source: string };

/** Keeps in the state what the memory knows of a source in a language; nothing for null, and where it cannot be read. */
export function useSuggestions(question: Question | null): void {
  const { client, store } = useStudio();
  const campaign = useStudioState((state) => openSession(state).id);
  const { locale = null, source = '' } = question ?? {};
  useEffect(() => {
    let isOver = false;
    const clear = (): void => store.setState({ suggestions: [] });
    if (locale !== null && source !== '') {
      client.call('texts.suggest', { campaign, locale, source }).then(
        (suggestions) => {
          if (!isOver) store.setState({ suggestions });
        },
        // Suggestions are a help: without them the table works as ever. `fifteen memory` says what is wrong.
        () => undefined,
      );
    }
    return () => {
      isOver = true;
      clear();
    };
  }, [client, store, campaign, locale, source]);
}
