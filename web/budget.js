// Weighs what each screen loads first, as a browser would: the page, its scripts and styles, compressed with gzip.
// Fails when a screen is heavier than its budget.
import { Buffer } from 'node:buffer';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const built = join(import.meta.dirname, '../target/classes/webroot');
const KB = 1000;
/** Kilobytes of page and scripts, and of styles. The viewer is opened in the hall's network; the others are chunks of it. */
const budgets = { viewer: [50, 12], join: [35, 12], conference: [35, 12] };
const otherScreens = [50, 12];
const LOCALE = 6;

const weigh = (path) => gzipSync(readFileSync(path), { level: 9 }).length / KB;
const named = (html, pattern) => [...new Set(Array.from(html.matchAll(pattern), (match) => match[1]))];
const total = (paths) => paths.reduce((sum, path) => sum + weigh(join(built, path)), 0);

let heavy = false;
function report(what, weight, budget) {
  const over = weight > budget;
  heavy ||= over;
  console.log(`${over ? 'TOO HEAVY' : 'ok       '}  ${what.padEnd(24)} ${weight.toFixed(1).padStart(6)} of ${budget} KB`);
}

for (const page of readdirSync(built).filter((name) => name.endsWith('.html'))) {
  const screen = page.replace('.html', '');
  const [code, styles] = budgets[screen] ?? otherScreens;
  const html = readFileSync(join(built, page), 'utf8');
  const scripts = named(html, /(?:src|href)="\/(assets\/[^"]+\.js)"/g);
  report(`${screen}: page + scripts`, weigh(join(built, page)) + total(scripts), code);
  report(`${screen}: styles`, total(named(html, /href="\/(assets\/[^"]+\.css)"/g)), styles);
}

// A screen loads the shared texts and its own; the heaviest of them counts.
const catalogues = join(import.meta.dirname, 'src/i18n');
for (const locale of readdirSync(catalogues)) {
  const read = (name) => readFileSync(join(catalogues, locale, name));
  const own = readdirSync(join(catalogues, locale)).filter((name) => name !== 'common.json');
  const weights = own.map((name) => gzipSync(Buffer.concat([read('common.json'), read(name)]), { level: 9 }).length / KB);
  report(`locale ${locale}`, Math.max(...weights), LOCALE);
}

process.exitCode = heavy ? 1 : 0;
