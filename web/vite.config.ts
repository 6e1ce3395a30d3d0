import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = import.meta.dirname;

/** One page a screen: every HTML file beside this one is an entry. */
const pages = Object.fromEntries(
  readdirSync(root)
    .filter((name) => name.endsWith('.html'))
    .map((name) => [name.replace('.html', ''), resolve(root, name)]),
);

/** The server's own mapping of addresses to pages, so that the dev server answers the same ones. */
const routes: [RegExp, string][] = [
  [/^\/join\/[^/]+$/, '/join.html'],
  [/^\/s\/[^/]+\/remote$/, '/remote.html'],
  [/^\/s\/[^/]+$/, '/viewer.html'],
  [/^\/mod\/[^/]+$/, '/moderator.html'],
  [/^\/wall\/[^/]+$/, '/wall.html'],
  [/^\/c\/[^/]+\/sources$/, '/organizer.html'],
  [/^\/opt-out$/, '/opt-out.html'],
  [/^\/(c\/[^/]+)?$/, '/conference.html'],
];

const server = `http://127.0.0.1:${process.env.PLENARY_HTTP_PORT ?? '8080'}`;

export default defineConfig({
  root,
  appType: 'mpa',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  plugins: [
    {
      name: 'plenary-routes',
      configureServer(dev) {
        dev.middlewares.use((request, _response, next) => {
          const path = (request.url ?? '/').split('?')[0] ?? '/';
          const page = routes.find(([pattern]) => pattern.test(path))?.[1];
          if (page) request.url = page;
          next();
        });
      },
    },
  ],
  server: {
    proxy: {
      '/api': { target: server, ws: true },
      '/media': server,
      '/decks': server,
      '/health': server,
    },
  },
  build: {
    outDir: '../target/classes/webroot',
    emptyOutDir: true,
    // The content security policy allows nothing inline and no data: addresses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What most screens need is one file: a phone on a slow line pays for every request.
    rolldownOptions: {
      input: pages,
      output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 3, test: /\.(js|ts|tsx|json)$/ }] } },
    },
  },
  test: {
    environment: 'happy-dom',
    include: ['test/**/*.test.{ts,tsx}'],
  },
});
