import type { ComponentChildren } from 'preact';
import { Button } from './Button';
import { common } from './words';

/** A page that has only something to say: what happened, and one thing to do about it. */
export function Message({ title, children, again }: { title: string; children?: ComponentChildren; again?: () => void }) {
  return (
    <main class="message">
      <div class="card">
        <h1>{title}</h1>
        {children && <p>{children}</p>}
        {again && (
          <Button tone="pri" onClick={again}>
            {common('again')}
          </Button>
        )}
      </div>
    </main>
  );
}
