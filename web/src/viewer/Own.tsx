import { useSignal } from '@preact/signals';
import { explain } from '../lib/api';
import { placed } from '../lib/boxes';
import { heldPicture } from '../lib/plenary';
import type { Media, OwnFinding, Post } from '../lib/types';
import { PostText } from '../lib/ui/PostText';
import type { Viewing } from './viewing';
import { category, t } from './words';

interface OwnProps {
  viewing: Viewing;
  post: Post;
}

/** The text of an own held post, with the parts marked that may identify a patient. */
export function OwnText({ viewing, post }: OwnProps) {
  const found = viewing.foundIn(post.id).filter((finding) => !finding.media);
  if (found.length === 0) return <PostText text={post.text} ranges={post.ranges} />;
  return (
    <>
      <p class="text" dir="auto">
        {marked(post.text, found).map((part, index) => (part.found ? <mark key={index}>{part.text}</mark> : part.text))}
      </p>
      <Found title={t('held.found.text')} found={found} numbered={false} />
    </>
  );
}

/** Cuts a text at what was found in it; overlapping findings are one. */
export function marked(text: string, found: readonly OwnFinding[]): { text: string; found: boolean }[] {
  const parts: { text: string; found: boolean }[] = [];
  let from = 0;
  const cut = (to: number, isFound: boolean) => {
    if (to > from) parts.push({ text: text.slice(from, to), found: isFound });
    from = Math.max(from, to);
  };
  for (const { start, end } of [...found].sort((a, b) => (a.start ?? 0) - (b.start ?? 0))) {
    cut(start ?? 0, false);
    cut(end ?? 0, true);
  }
  cut(text.length, false);
  return parts;
}

/** The pictures of an own held post, each with what was found in it and what can be done about it. */
export function OwnPictures({ viewing, post }: OwnProps) {
  return (
    <>
      {post.media.map((media, index) => (
        <OwnPicture key={media.id} viewing={viewing} post={post} media={media} number={post.media.length > 1 ? index + 1 : null} />
      ))}
    </>
  );
}

function OwnPicture({ viewing, post, media, number }: OwnProps & { media: Media; number: number | null }) {
  const busy = useSignal(false);
  const found = viewing.foundIn(post.id).filter((finding) => finding.media === media.id && finding.box);
  const address = heldPicture(viewing.conference, media.id);
  const edit = async () => {
    busy.value = true;
    try {
      const picture = await fetch(address, { credentials: 'same-origin' });
      if (!picture.ok) throw new Error(t('held.gone'));
      viewing.editing.value = {
        picture: await picture.blob(),
        alt: media.alt ?? '',
        found: found.flatMap(({ box, category: what }) => (box ? [{ box, name: category(what) }] : [])),
        onDone: ({ jpeg, alt }) => viewing.replacePicture(post, media.id, jpeg, alt).then(() => null, explain),
      };
    } catch (error) {
      viewing.notice.value = explain(error);
    }
    busy.value = false;
  };
  return (
    <div class={found.length ? 'own found' : 'own'}>
      <span class="pv" style={{ '--ratio': String(media.width / media.height) }}>
        <img src={address} alt={media.alt || t('held.picture')} />
        {found.map(({ box }, index) => box && <i key={index} style={placed(box, media)} data-n={index + 1} />)}
      </span>
      <div>
        {found.length > 0 && <Found title={t('held.found')} found={found} numbered />}
        <button type="button" class="btn" disabled={busy.value} onClick={() => void edit()}>
          {number === null ? t('held.redact') : t('held.redact.of', { number })}
        </button>
      </div>
    </div>
  );
}

/** The kinds of what was found, each with the numbers of its boxes; never what was read there. */
function Found({ title, found, numbered }: { title: string; found: readonly OwnFinding[]; numbered: boolean }) {
  const numbers = new Map<string, number[]>();
  found.forEach((finding, index) => numbers.set(finding.category, [...(numbers.get(finding.category) ?? []), index + 1]));
  return (
    <div class="what" role="status">
      <b>{title}</b>
      <ul>
        {[...numbers].map(([kind, all]) => (
          <li key={kind}>
            {category(kind)}
            {numbered && <span class="nums"> {all.join(', ')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
