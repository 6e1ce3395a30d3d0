/**
 * The benchmark of the PHI gate, run by {@code scripts/bench-screening}: draws pictures whose truth
 * is known, sends them the way of an upload (prepared, then checked, both in their child
 * processes), and prints what was held, what passed, and what it cost.
 *
 * <p>Two sets of templates: the development set ({@code bench.dev}), which the rules are tuned on,
 * and the held-out set ({@code bench.heldout}), which says what the first one's figures are worth.
 * What always holds: picture number N of a set and a seed is the same picture, whatever else is
 * drawn.
 */
@NullMarked
package org.plenary.screening.bench;

import org.jspecify.annotations.NullMarked;
