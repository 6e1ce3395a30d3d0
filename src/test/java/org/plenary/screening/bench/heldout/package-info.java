/**
 * The templates that the rules are never tuned on, with people and phrases of their own. Whoever
 * works on the rules does not read this package. To add one, implement {@link
 * org.plenary.screening.bench.draw.Template} in a class of its own and list it in {@link
 * org.plenary.screening.bench.heldout.HeldOutTemplates}.
 */
@NullMarked
package org.plenary.screening.bench.heldout;

import org.jspecify.annotations.NullMarked;
