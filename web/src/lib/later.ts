import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';

/** A part that few people open, loaded by whoever does; null until it is there. */
export function useLater<Part>(wanted: boolean, load: () => Promise<Part>, failed: () => void): Part | null {
  const loaded = useSignal<{ part: Part } | null>(null);
  useEffect(() => {
    if (!wanted || loaded.value) return;
    load().then((part) => {
      loaded.value = { part };
    }, failed);
  }, [wanted]);
  return loaded.value?.part ?? null;
}
