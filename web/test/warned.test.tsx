import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import type { Post } from '../src/lib/types';
import { PostCard } from '../src/lib/ui/PostCard';
import { Card } from '../src/wall/Card';

const post: Post = {
  id: 'p',
  author: { id: 'a', name: 'Ana' },
  text: 'An open fracture',
  ranges: [],
  contentWarning: 'wound picture',
  language: 'pt',
  media: [{ id: 'm', width: 4, height: 3, url: '/media/m/640' }],
  source: { kind: 'mastodon', host: 'm.example' },
  at: '2026-01-01T10:00:00Z',
  state: 'published',
};

const drawn = (what: preact.ComponentChild) => {
  const host = document.createElement('div');
  act(() => render(what, host));
  return host;
};

test('neither text nor picture of a post with a warning is there before somebody asks', () => {
  const host = drawn(<PostCard post={post} />);
  expect(host.textContent).toContain('wound picture');
  expect(host.textContent).not.toContain('fracture');
  expect(host.querySelector('img')).toBeNull();

  act(() => host.querySelector<HTMLButtonElement>('.warned button')?.click());
  expect(host.querySelector('.text')?.textContent).toBe('An open fracture');
  expect(host.querySelector('.text')?.getAttribute('lang')).toBe('pt');
  expect(host.querySelector('img')).not.toBeNull();
});

test('another warning folds it again', () => {
  const host = drawn(<PostCard post={post} />);
  act(() => host.querySelector<HTMLButtonElement>('.warned button')?.click());
  act(() => render(<PostCard post={{ ...post, contentWarning: 'blood' }} />, host));
  expect(host.textContent).not.toContain('fracture');
});

test('the wall shows the warning alone', () => {
  const host = drawn(<Card post={post} large />);
  expect(host.textContent).toContain('wound picture');
  expect(host.textContent).not.toContain('fracture');
  expect(host.querySelector('img')).toBeNull();
});
