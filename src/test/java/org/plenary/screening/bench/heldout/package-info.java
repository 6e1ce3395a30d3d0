/**
 * The templates that the rules are never tuned on, with people and phrases of their own ({@code
 * bench/heldout} of the test resources). Whoever works on the rules reads neither this package nor
 * those, and looks at the figures of the set only, not at its pictures.
 *
 * <p>Three kinds: what a speaker shows without a patient ({@link
 * org.plenary.screening.bench.heldout.CleanSlide}, {@link
 * org.plenary.screening.bench.heldout.CongressSlide}), what carries identifiers ({@link
 * org.plenary.screening.bench.heldout.PatientPicture}), and scans that nobody is named on ({@link
 * org.plenary.screening.bench.heldout.UnnamedScan}). They were written without knowledge of the
 * rules; to add one, do likewise and list it in {@link
 * org.plenary.screening.bench.heldout.HeldOutTemplates}.
 */
@NullMarked
package org.plenary.screening.bench.heldout;

import org.jspecify.annotations.NullMarked;
