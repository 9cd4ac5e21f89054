import { CANVAS } from './canvas.ts';

type Point = readonly [x: number, y: number];

/** What the app covers, darkened. */
export function SafeZoneOverlay({ points }: { readonly points: readonly Point[] }) {
  return (
    <svg className="safe-zone" viewBox={`0 0 ${CANVAS.width} ${CANVAS.height}`} aria-hidden="true">
      <path
        className="safe-zone-shade"
        d={`M0 0H${CANVAS.width}V${CANVAS.height}H0Z M${points.map((point) => point.join(' ')).join('L')}Z`}
      />
      <polygon className="safe-zone-line" points={points.map((point) => point.join(',')).join(' ')} />
    </svg>
  );
}
