import { Avatar, monogram } from '../lib/ui/Avatar';
import { Button } from '../lib/ui/Button';
import { Chip } from '../lib/ui/Chip';
import * as icons from '../lib/ui/icons';
import { ThemeToggle } from '../lib/ui/ThemeToggle';
import type { Console, Tab } from './console';
import { t } from './words';

export const TABS: readonly Tab[] = ['held', 'questions', 'recent', 'mutes', 'audit'];

export function TopBar({ desk }: { desk: Console }) {
  const conference = desk.state.conference.value;
  const screening = desk.screening.value;
  return (
    <header class="top">
      <a class="logo" href={`/c/${desk.conference}`}>
        <span aria-hidden="true">{monogram(conference?.name ?? desk.conference)}</span>
        <span class="sr">{t('programme.of', { name: conference?.name ?? desk.conference })}</span>
      </a>
      <h1>{t('title')}</h1>
      <nav class="desk" aria-label={t('title')}>
        {TABS.map((tab) => (
          <TabButton key={tab} desk={desk} tab={tab} />
        ))}
      </nav>
      <span class="sp" />
      {screening && (
        <span class="desk">
          {screening.state === 'up' ? (
            <Chip tone="ok" icon={icons.check}>
              {t('checker.up')}
            </Chip>
          ) : (
            <Chip tone="bad" icon={icons.warning}>
              {t('checker.down')}
            </Chip>
          )}
        </span>
      )}
      <Button class="desk" icon={icons.lock} aria-pressed={desk.state.frozen.value} onClick={() => void desk.freeze()}>
        {t(desk.state.frozen.value ? 'thaw' : 'freeze')} <kbd>Shift F</kbd>
      </Button>
      <Button tone="ghost" class="desk" icon={icons.question} label={t('keys')} onClick={() => (desk.ask.value = { kind: 'help' })} />
      <ThemeToggle class="desk" />
      <Button tone="ghost" class="phone" icon={icons.more} label={t('menu')} onClick={() => (desk.ask.value = { kind: 'menu' })} />
      <Avatar id={desk.me.id} name={desk.me.name} label={t('signedin', { name: desk.me.name })} />
    </header>
  );
}

export function TabButton({ desk, tab, then }: { desk: Console; tab: Tab; then?: () => void }) {
  const here = desk.tab.value === tab;
  return (
    <button
      type="button"
      class="tab"
      aria-current={here ? 'page' : undefined}
      onClick={() => {
        desk.tab.value = tab;
        then?.();
      }}
    >
      {t(`tab.${tab}`)}
      {tab === 'held' && <span class="nums"> {desk.queue.items.value.length}</span>}
      {tab === 'questions' && desk.questions.open.value.length > 0 && <span class="nums"> {desk.questions.open.value.length}</span>}
    </button>
  );
}
