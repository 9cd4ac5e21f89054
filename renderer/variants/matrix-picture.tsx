import { useEffect, useState } from 'react';
import { useFrame } from '../preview/use-frame.ts';
import { HOOK_FRAME } from '../studio/studio-state.ts';
import type { RestSignal } from './rest-signal.ts';

type MatrixPictureProps = {
  readonly product: string;
  readonly market: string;
  readonly hook: string | null;
  readonly width: number;
  readonly rest: RestSignal;
};

/** The variant's picture; asked for where the eye rests, not for all that flies by. */
export function MatrixPicture({ product, market, hook, width, rest }: MatrixPictureProps) {
  // Once it had its turn it stays: a scroll that begins draws no cell anew.
  const [isWanted, setWanted] = useState(false);
  useEffect(() => rest.wait(() => setWanted(true)), [rest]);
  const { value } = useFrame(isWanted ? { product, market, hook, frame: HOOK_FRAME, width } : null);
  return (
    <span className="matrix-picture">
      {value !== null && <img src={value} alt="" decoding="async" width={9} height={16} />}
    </span>
  );
}
