/**
 * The gate. Quarantined pictures come in; each is checked in a child process, and a verdict is
 * written. Out goes a picture only by the policy of its conference or by a moderator's decision, as
 * a derivative without metadata. What always holds: without a verdict there is no release, and only
 * this package can make a {@link org.plenary.screening.ReleasedMedia}.
 */
@NullMarked
package org.plenary.screening;

import org.jspecify.annotations.NullMarked;
