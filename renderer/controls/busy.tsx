import { LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';

/** Says that something is on its way, once it has taken so long that people wonder. */
export function Busy({ label, afterMs = 300 }: { readonly label: string; readonly afterMs?: number }) {
  const [isShown, setShown] = useState(afterMs === 0);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), afterMs);
    return () => clearTimeout(timer);
  }, [afterMs]);
  if (!isShown) return null;
  return (
    <div className="busy" role="status">
      <LoaderCircle aria-hidden className="icon spinning" />
      <span>{label}</span>
    </div>
  );
}
