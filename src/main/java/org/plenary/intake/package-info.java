/**
 * A post comes in. A participant's request goes through the checks of its text, its rate, its place
 * on the slides and its idempotency key; out comes a post that is published or held, and is on
 * record before the answer is given. A post with a picture is always held.
 */
@NullMarked
package org.plenary.intake;

import org.jspecify.annotations.NullMarked;
