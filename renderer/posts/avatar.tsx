import { useState } from 'react';

/** An account's picture, from our own host: the screen loads nothing from elsewhere. Its first letter where there is none. */
export function Avatar({ account, nickname }: { readonly account: string; readonly nickname: string }) {
  const [isMissing, setMissing] = useState(false);
  if (isMissing) {
    return (
      <span className="avatar" aria-hidden>
        {[...nickname][0] ?? '?'}
      </span>
    );
  }
  return (
    <img
      className="avatar"
      alt=""
      src={`/media/avatars/${encodeURIComponent(account)}`}
      onError={() => setMissing(true)}
    />
  );
}
