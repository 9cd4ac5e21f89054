import { useCanvas } from './canvas.ts';

type Point = readonly [x: number, y: number];

/** What the app covers, darkened. */
export function SafeZoneOverlay({ points }: { readonly points: readonly Point[] }) {
  const canvas = useCanvas();
  return (
    <svg className="safe-zone" viewBox={`0 0 ${canvas.width} ${canvas.height}`} aria-hidden="true">
      <path
        className="safe-zone-shade"
        d={`M0 0H${canvas.width}V${canvas.height}H0Z M${points.map((point) => point.join(' ')).join('L')}Z`}
      />
      <polygon className="safe-zone-line" points={points.map((point) => point.join(',')).join(' ')} />
    </svg>
  );
}
