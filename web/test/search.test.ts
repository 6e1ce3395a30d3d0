import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConferenceState } from '../src/lib/conference';
import type { Post } from '../src/lib/types';
import { Search } from '../src/viewer/search';
import { post } from './desk';

let asked: URL[];
let answers: (Post[] | Promise<Post[]>)[];
let state: ConferenceState;
let search: Search;

const published = (id: string, text = id) => post(id, { text, state: 'published', seq: 1 });
const found = () => search.results.value.map((each) => each.text);

beforeEach(() => {
  asked = [];
  answers = [];
  state = new ConferenceState();
  search = new Search('demo26', 's1', state);
  vi.stubGlobal('fetch', async (address: string) => {
    asked.push(new URL(address, 'http://localhost'));
    const posts = await answers.shift();
    if (!posts) throw new TypeError('no network');
    return new Response(JSON.stringify({ posts }));
  });
});

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the search', () => {
  it('asks the server for the words in this talk', async () => {
    answers.push([published('a', 'SGLT2 in sepsis')]);
    search.type(' SGLT2 ');
    await search.ask();
    expect(asked.map((url) => [url.pathname, url.searchParams.get('q'), url.searchParams.get('session')])).toEqual([
      ['/api/v1/conferences/demo26/posts', 'SGLT2', 's1'],
    ]);
    expect(found()).toEqual(['SGLT2 in sepsis']);
  });

  it('loses a result that is taken away, and shows an edited one as it is now', async () => {
    answers.push([published('a'), published('b')]);
    search.type('x');
    await search.ask();
    state.apply([{ type: 'post.gone', seq: 5, id: 'a' }]);
    expect(found()).toEqual(['b']);
    vi.useFakeTimers();
    state.apply([{ type: 'post.edited', seq: 6, post: published('b', 'b, edited') }]);
    vi.runAllTimers();
    vi.useRealTimers();
    expect(found()).toEqual(['b, edited']);
  });

  it('shows only what was asked last, however late an earlier answer comes', async () => {
    let late: (posts: Post[]) => void = () => undefined;
    answers.push(new Promise((done) => (late = done)), [published('new')]);
    search.type('old');
    const first = search.ask();
    search.type('new');
    await search.ask();
    late([published('old')]);
    await first;
    expect(found()).toEqual(['new']);
  });

  it('says when the server cannot be reached, and forgets it when closed', async () => {
    search.type('x');
    await search.ask();
    expect([search.failed.value, search.busy.value]).toEqual([true, false]);
    search.close();
    expect([search.failed.value, search.words.value]).toEqual([false, null]);
  });

  it('asks nothing for no words', async () => {
    search.type('   ');
    await search.ask();
    expect(asked).toEqual([]);
  });
});
