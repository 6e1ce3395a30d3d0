/**
 * The templates that the rules are tuned on, with their people and phrases ({@code
 * src/test/resources/bench/dev}). {@link org.plenary.screening.bench.dev.DevTemplates} lists them.
 */
@NullMarked
package org.plenary.screening.bench.dev;

import org.jspecify.annotations.NullMarked;
