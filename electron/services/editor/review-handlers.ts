import path from 'node:path';
import type { Handlers } from '../../../shared/api/dispatch.ts';
import { variantName } from '../../../shared/campaign/variant-ids.ts';
import { type ReviewState, reviewState } from '../../../shared/publish/review.ts';
import { readManifest } from '../manifest-file.ts';
import { importReviews, readDecisions, readReview } from '../review/review-file.ts';
import { writeReviewPage } from '../review/write-review-page.ts';
import type { EditorContext } from './editor-context.ts';

type ReviewHandlers = Pick<Handlers, Extract<keyof Handlers, `review.${string}`>>;

/** The review of finished videos: its page, and what came back from it. */
export function createReviewHandlers({ studio, sessions }: EditorContext): ReviewHandlers {
  return {
    'review.state': async ({ campaign }) => {
      const { folder } = sessions.find(campaign);
      const variants = await readManifest(path.join(folder, 'renders'));
      return { ...namesOf(reviewState(await readDecisions(folder), variants)), finished: variants.map(variantName) };
    },
    'review.write': ({ campaign, language }) =>
      writeReviewPage(studio, { folder: sessions.find(campaign).folder, from: null, language }),
    'review.import': async ({ campaign, window, files }) => {
      const session = sessions.findHeld(campaign, window);
      const reviews = await Promise.all(files.map(readReview));
      const out = path.join(session.folder, 'renders');
      const { decisions, ...state } = await importReviews({ campaign: session.loaded(), reviews, out });
      return { ...namesOf(state), decisions };
    },
  };
}

function namesOf({ approved, rejected, outdated, unknown }: ReviewState) {
  return { approved: [...approved], rejected: [...rejected], outdated: [...outdated], unknown: [...unknown] };
}
