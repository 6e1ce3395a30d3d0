import { type DecisionEntry, getDecisions } from '../lib/desk';

const PAGE = 500;

/** All of the record, the first decision first. */
export async function wholeRecord(conference: string, read = getDecisions): Promise<DecisionEntry[]> {
  const all: DecisionEntry[] = [];
  let before: number | undefined;
  do {
    const page = await read(conference, before, PAGE);
    all.push(...page.decisions);
    before = page.next;
  } while (before !== undefined);
  return all.reverse();
}

const COLUMNS = ['number', 'at', 'action', 'item', 'by', 'name', 'clause', 'note', 'boxes', 'chain'] as const;

/** As a spreadsheet reads it (RFC 4180), with everything that the chain is made of. */
export function csv(entries: readonly DecisionEntry[]): string {
  const rows = entries.map((entry) => COLUMNS.map((column) => cell(column === 'boxes' ? JSON.stringify(entry.boxes) : String(entry[column] ?? ''))));
  return [COLUMNS, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** A note that begins like a formula must not become one. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Computes every hash anew, over the row and the hash before it.
 *
 * @returns the number of the first row that does not fit, or null when all do
 */
export async function firstBroken(conference: string, entries: readonly DecisionEntry[]): Promise<number | null> {
  let previous = new Uint8Array();
  let number = 0;
  for (const entry of entries) {
    const row = new TextEncoder().encode(line(conference, entry));
    const both = new Uint8Array(previous.length + row.length);
    both.set(previous);
    both.set(row, previous.length);
    previous = new Uint8Array(await crypto.subtle.digest('SHA-256', both));
    number += 1;
    if (entry.number !== number || hex(previous) !== entry.chain) return entry.number;
  }
  return null;
}

/** As the server writes it before it hashes it; a time has no fraction where it is none. */
const line = (conference: string, entry: DecisionEntry): string =>
  [
    conference,
    entry.number,
    entry.at.replace(/\.0+Z$/, 'Z'),
    entry.item ?? null,
    entry.by ?? null,
    entry.action,
    entry.clause ?? null,
    entry.note ?? null,
    JSON.stringify(entry.boxes),
  ]
    .map(String)
    .join('\n');

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
