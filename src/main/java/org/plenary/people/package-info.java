/**
 * Who is there and what they may do: invitations, participants, sign-ins, rights and their end. A
 * request comes in with a token or a cookie; an {@link org.plenary.people.Identity} goes out, or
 * nothing.
 */
@NullMarked
package org.plenary.people;

import org.jspecify.annotations.NullMarked;
