/**
 * What an operator touches: settings, the database server, the other nodes, health, metrics,
 * backup.
 *
 * <p>In comes what stands outside the program: the settings file, the environment, the disk, a
 * PostgreSQL. Out goes one typed {@link org.plenary.ops.Settings}, one migrated {@link
 * org.plenary.ops.Database}, and the answers of {@code /health} and {@code /metrics}.
 *
 * <p>Always holds: whatever stops the start is a {@link org.plenary.ops.StartRefused} whose message
 * is one line that names the fix; no secret stands in a message, a log record or a {@code
 * toString}; a file with a secret in it is readable by its owner only.
 */
@NullMarked
package org.plenary.ops;

import org.jspecify.annotations.NullMarked;
