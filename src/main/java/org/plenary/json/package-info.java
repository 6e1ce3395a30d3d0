/** JSON in one place: how every record of the model is written and read. */
@NullMarked
package org.plenary.json;

import org.jspecify.annotations.NullMarked;
