import type { Source } from '../types';
import { common } from './words';

/** Where a post from elsewhere was written, as a link to it there when there is one. */
export function Via({ source }: { source: Source }) {
  const words = common('source', { host: source.host });
  return (
    <span>
      {source.url ? (
        <a href={source.url} rel="nofollow noopener noreferrer ugc" target="_blank">
          {words}
        </a>
      ) : (
        words
      )}
    </span>
  );
}
