import { useMemo } from 'preact/hooks';
import { qrPath } from './qr';
import type { Walling } from './walling';
import { t } from './words';

/** Always there: how to take part, and the one rule about photographs. */
export function JoinCard({ walling, large }: { walling: Walling; large?: boolean }) {
  const code = walling.invitation.value;
  const programme = `${location.origin}/c/${encodeURIComponent(walling.conference)}`;
  const link = code === null ? programme : `${location.origin}/join/${encodeURIComponent(code)}`;
  const { path, size } = useMemo(() => qrPath(link), [link]);
  const address = programme.replace(/^https?:\/\//, '');
  return (
    <section class={large ? 'c join big' : 'c join'} aria-label={t('join')}>
      <svg class="qr" viewBox={`0 0 ${size} ${size}`} shape-rendering="crispEdges" role="img" aria-label={code === null ? t('join.code', { address }) : t('join.qr')}>
        <path d={path} />
      </svg>
      <div>
        <b>{t('join')}</b>
        <p class="address">{code === null ? address : t('join.read', { address })}</p>
        <p class="rule">{t('join.rule')}</p>
      </div>
    </section>
  );
}
