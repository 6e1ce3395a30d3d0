/** One stroke icon; decoration, so it has no name of its own. */
export function Icon({ path }: { path: string }) {
  return (
    <svg class="i" viewBox="0 0 24 24" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
