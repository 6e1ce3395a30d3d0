package org.plenary.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Attendance;
import org.plenary.model.Role;

/**
 * Who a request comes from, as its token says; the token's signature and revocations have been
 * checked.
 *
 * @param signIn the sign-in the token belongs to
 * @param conference null only for an administrator of the installation
 * @param session the talk a speaker owns
 */
public record Identity(
    UUID participant,
    UUID signIn,
    Role role,
    @Nullable String conference,
    @Nullable UUID session,
    Attendance attendance) {}
