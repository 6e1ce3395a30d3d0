/**
 * The programme: conferences and their talks. What is made here opens the streams that everything
 * else is written to.
 */
@NullMarked
package org.plenary.program;

import org.jspecify.annotations.NullMarked;
