import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../lib/ui/Button';
import * as icons from '../lib/ui/icons';
import type { Draft, Part } from './draft';
import { t } from './words';
import type { Writing } from './writing';

/** The first field has a name of its own: keys and links lead to it. */
export const fieldId = (draft: Draft, part: number): string => (draft.parts.value[0]?.id === part ? 'compose' : `compose-${part}`);

interface PartFieldProps {
  writing: Writing;
  part: Part;
  prompt: string;
}

/** The text of one post; in a thread with its number, its own counter, and a way out. */
export function PartField({ writing, part, prompt }: PartFieldProps) {
  const { draft } = writing;
  const parts = draft.parts.value;
  const index = parts.indexOf(part);
  const many = parts.length > 1;
  const id = fieldId(draft, part.id);
  const box = useRef<HTMLTextAreaElement>(null);
  const left = draft.left(part);
  useLayoutEffect(() => {
    // A part that has just been added, not the first one of a page that opens.
    if (parts.length > 1 && draft.active.peek() === part.id) box.current?.focus();
  }, []);

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') writing.composing.value = false;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.shiftKey) draft.add(part.id);
    else void writing.submit();
  };
  const remove = () => {
    draft.remove(part.id);
    requestAnimationFrame(() => document.getElementById(fieldId(draft, draft.active.value))?.focus());
  };
  return (
    <div class={many ? 'part many' : 'part'}>
      {many && (
        <b class="number" aria-hidden="true">
          {index + 1}
        </b>
      )}
      <label class="sr" for={id}>
        {many ? t('compose.part', { number: index + 1, of: parts.length }) : t('compose.label')}
      </label>
      <textarea
        id={id}
        ref={box}
        rows={2}
        dir="auto"
        placeholder={index === 0 ? prompt : t('compose.prompt.part')}
        value={part.text}
        aria-invalid={part.problem !== null}
        aria-describedby={part.problem ? `${id}-problem` : undefined}
        onFocus={() => {
          draft.active.value = part.id;
        }}
        onInput={(event) => draft.write(part.id, event.currentTarget.value)}
        onKeyDown={press}
      />
      {many && (
        <span class="side">
          <Button tone="ghost" icon={icons.close} label={t('compose.part.remove', { number: index + 1 })} onClick={remove} />
          <span class={left < 0 ? 'count error' : 'count'} aria-label={t('compose.left', { n: left })}>
            {left}
          </span>
        </span>
      )}
      {part.problem && (
        <p class="error" id={`${id}-problem`}>
          {t('compose.part.problem', { said: part.problem })}
        </p>
      )}
    </div>
  );
}
