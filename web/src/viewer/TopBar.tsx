import { formatNumber } from '../lib/i18n';
import { dateTime } from '../lib/time';
import { Avatar, monogram } from '../lib/ui/Avatar';
import { Button } from '../lib/ui/Button';
import { Chip } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import { ThemeToggle } from '../lib/ui/ThemeToggle';
import type { Viewing } from './viewing';
import { t } from './words';

export function TopBar({ viewing }: { viewing: Viewing }) {
  const conference = viewing.state.conference.value;
  const session = viewing.session.value;
  const presence = viewing.state.presence.value;
  const me = viewing.me.value;
  return (
    <header class="top">
      <a class="logo" href={`/c/${viewing.conference}`}>
        <span aria-hidden="true">{monogram(conference?.name ?? viewing.conference)}</span>
        <span class="sr">{t('programme.of', { name: conference?.name ?? viewing.conference })}</span>
      </a>
      <div class="ttl">
        <h1>{session?.title ?? ' '}</h1>
        <p>{[conference?.name, session?.hall, session?.speaker].filter(Boolean).join(' · ')}</p>
      </div>
      <span class="sp" />
      <StateChip viewing={viewing} />
      {presence && (
        <span class="desk watching" title={t('presence.parts', { onsite: presence.onsite, remote: presence.remote })}>
          <Chip icon={icons.eye}>
            {formatNumber(presence.viewers)}
            <span class="sr"> {t('presence.watching')}</span>
          </Chip>
        </span>
      )}
      <Button
        tone="ghost"
        class="desk"
        icon={icons.question}
        label={t('help')}
        onClick={() => {
          viewing.question.value = { kind: 'help' };
        }}
      />
      <ThemeToggle class="desk" />
      {me && (
        <button
          type="button"
          class="me"
          onClick={() => {
            viewing.question.value = { kind: 'profile' };
          }}
        >
          <span class="sr">{t('profile.open', { name: me.name })}</span>
          <Avatar id={me.id} name={me.name} />
        </button>
      )}
    </header>
  );
}

function StateChip({ viewing }: { viewing: Viewing }) {
  const status = viewing.state.status.value;
  if (status === 'offline') return <Chip tone="held">{t('chip.offline')}</Chip>;
  switch (viewing.phase.value) {
    case 'before':
      return <Chip icon={icons.clock}>{dateTime(viewing.session.value?.startsAt ?? '')}</Chip>;
    case 'ended':
      return <Chip>{t('chip.ended')}</Chip>;
    case 'live':
      return (
        <Chip tone="live">
          <span class="dot pulse" />
          {t('chip.live')}
        </Chip>
      );
  }
}
