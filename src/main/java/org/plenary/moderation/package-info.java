/**
 * The desk: what waits for a person, who has taken it, and what was decided and why. A decision
 * comes in from a moderator; its consequences go out through the gate and the journal, and it
 * stands in the record for good.
 */
@NullMarked
package org.plenary.moderation;

import org.jspecify.annotations.NullMarked;
