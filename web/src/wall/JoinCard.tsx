import { useMemo } from 'preact/hooks';
import { qrPath } from './qr';
import type { Walling } from './walling';
import { t } from './words';

/** Always there: how to take part, and the one rule about photographs. */
export function JoinCard({ walling, large }: { walling: Walling; large?: boolean }) {
  const link = joinLink(walling.conference);
  const { path, size } = useMemo(() => qrPath(link), [link]);
  const address = link.replace(/^https?:\/\//, '');
  return (
    <section class={large ? 'c join big' : 'c join'} aria-label={t('join')}>
      <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label={t('join.code', { address })}>
        <path d={path} />
      </svg>
      <div>
        <b>{t('join')}</b>
        <p class="address">{address}</p>
        <p class="rule">{t('join.rule')}</p>
      </div>
    </section>
  );
}

/** `?join=CODE` puts an invitation on the wall; otherwise the way leads to the programme. */
function joinLink(conference: string): string {
  const code = new URLSearchParams(location.search).get('join');
  return `${location.origin}${code ? `/join/${encodeURIComponent(code)}` : `/c/${encodeURIComponent(conference)}`}`;
}
