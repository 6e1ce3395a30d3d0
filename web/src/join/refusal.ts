import type { Problem } from '../lib/problem';

/** What a refused code means to the person who holds it; null = something else went wrong. */
export function refusal(problem: Problem): 'used' | 'unknown' | null {
  if (problem.status === 410) return 'used';
  return problem.status === 404 || problem.status === 400 ? 'unknown' : null;
}
