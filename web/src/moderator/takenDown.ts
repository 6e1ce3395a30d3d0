import type { DecisionEntry } from '../lib/desk';
import type { Item } from '../lib/types';

/** Something that was taken down, with its post where the queue still knows it. */
export interface Removed {
  id: string;
  entry: DecisionEntry | undefined;
  item: Item | undefined;
}

/** From the record and the queue: whatever was removed and has not been restored since. */
export function removed(entries: readonly DecisionEntry[], items: readonly Item[]): Removed[] {
  const last = new Map<string, DecisionEntry>();
  for (const entry of [...entries].sort((a, b) => a.number - b.number)) if (entry.item) last.set(entry.item, entry);
  const byRecord = [...last].filter(([, entry]) => entry.action === 'remove').sort(([, a], [, b]) => b.number - a.number);
  const others = items.filter((item) => !last.has(item.id));
  return [
    ...byRecord.map(([id, entry]) => ({ id, entry, item: items.find((item) => item.id === id) })),
    ...others.map((item) => ({ id: item.id, entry: undefined, item })),
  ];
}
