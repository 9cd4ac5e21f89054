import type { BrandDraft } from '../../shared/api/brand-methods.ts';
import { outputOf } from '../../shared/base/ratio.ts';
import { Busy } from '../controls/busy.tsx';
import { FailureMessage } from '../controls/message.tsx';
import { useText } from '../i18n/use-text.ts';
import { useCanvas } from '../preview/canvas.ts';
import { useFrame } from '../preview/use-frame.ts';
import { useStudio, useStudioState } from '../studio/studio.ts';
import { HOOK_FRAME } from '../studio/studio-state.ts';
import { type HostValue, useHostValue } from '../studio/use-host-value.ts';

/** Where a brand is seen best: the first caption, and the card at the end when all of it has come. */
const FRAMES = { hook: HOOK_FRAME, end: 444 } as const;
/** Shorter side of a picture, px: sharp on screens of two pixels a point, too. */
const SHORTER = 270;

type BrandPreviewProps = {
  /** Null shows the campaign without any brand. */
  readonly brand: BrandDraft | null;
  /** Null for the market on the screen. */
  readonly market: string | null;
};

/** Two frames of the open campaign as they are now, and as they would be: the renderer's own pictures. */
export function BrandPreview({ brand, market }: BrandPreviewProps) {
  const t = useText();
  const hook = useMoment({ brand, market, frame: FRAMES.hook });
  const end = useMoment({ brand, market, frame: FRAMES.end });
  // What is wrong with a brand is wrong in all its frames: said once.
  const failed = [hook.after, end.after, hook.before, end.before].find(({ failure }) => failure !== null);
  const then = brand ? 'brand.preview-with' : 'brand.preview-without';
  return (
    <section className="brand-preview" aria-label={t('brand.preview')}>
      <h3>{t('brand.preview')}</h3>
      {failed?.failure && <FailureMessage failure={failed.failure} onRetry={failed.reload} />}
      {(
        [
          ['hook', hook],
          ['end', end],
        ] as const
      ).map(([id, { before, after }]) => (
        <div key={id} className="brand-moment">
          <Picture picture={before} name={t('brand.preview-now', { name: t(`brand.preview-${id}`) })} />
          <Picture picture={after} name={t(then, { name: t(`brand.preview-${id}`) })} />
        </div>
      ))}
    </section>
  );
}

type Moment = BrandPreviewProps & { readonly frame: number };

/** One frame as it is and as it would be. */
function useMoment({ brand, market: wanted, frame }: Moment) {
  const { client } = useStudio();
  const { product, hook, market: shown } = useStudioState(({ view }) => view);
  const campaign = useStudioState(({ session }) => session?.id ?? '');
  const revision = useStudioState(({ session }) => session?.revision ?? 0);
  const { width } = outputOf(useCanvas(), SHORTER);
  const request = { product, market: wanted ?? shown, hook, frame, width };
  const key = `brand ${campaign} ${revision} ${JSON.stringify([request, brand])}`;
  const after = useHostValue(key, async () => {
    const { url } = await client.call('brands.preview', { campaign, brand, ...request });
    return url;
  });
  return { before: useFrame(request), after };
}

function Picture({ picture, name }: { readonly picture: HostValue<string>; readonly name: string }) {
  const t = useText();
  const canvas = useCanvas();
  const { value, failure, isLoading } = picture;
  return (
    <figure className="brand-picture">
      <div className="brand-frame" style={{ aspectRatio: canvas.width / canvas.height }} aria-busy={isLoading}>
        {value !== null && failure === null && <img src={value} alt={name} />}
        {isLoading && <Busy label={t('stage.loading')} />}
      </div>
      <figcaption className="fine-print">{name}</figcaption>
    </figure>
  );
}
