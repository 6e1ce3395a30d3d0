import { doiAddress, dois } from '../lib/segments';
import { Icon } from '../lib/ui/Icon';
import * as icons from '../lib/ui/icons';
import type { Viewing } from './viewing';
import { t } from './words';

export function InfoCards({ viewing }: { viewing: Viewing }) {
  const session = viewing.session.value;
  const references = cited(viewing);
  return (
    <div class="cards desk">
      <section class="card">
        <h2>
          <Icon path={icons.book} />
          {t('references.title')}
        </h2>
        {references.length === 0 ? (
          <p>{t('references.none')}</p>
        ) : (
          <ol>
            {references.map(([doi, posts]) => (
              <li key={doi}>
                <a href={doiAddress(doi)} rel="nofollow noopener noreferrer" target="_blank">
                  doi:{doi}
                </a>
                {posts > 0 && ` · ${t('references.cited', { n: posts })}`}
              </li>
            ))}
          </ol>
        )}
      </section>
      <section class="card">
        <h2>
          <Icon path={icons.user} />
          {t('speaker.title')}
        </h2>
        <p>
          <b>{session?.speaker}</b>
          {session?.hall && ` · ${session.hall}`}
        </p>
      </section>
    </div>
  );
}

/** References on the slide itself and in the posts about it, most cited first. */
function cited(viewing: Viewing): [string, number][] {
  const page = viewing.slides.page.value;
  const counts = new Map<string, number>(dois(page?.text ?? '').map((doi) => [doi, 0]));
  for (const post of viewing.posts.value) {
    if (!page || post.slide?.number !== page.number) continue;
    for (const doi of dois(post.text)) counts.set(doi, (counts.get(doi) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 5);
}
