package org.plenary.people;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.auth.JWTOptions;
import io.vertx.ext.auth.PubSecKeyOptions;
import io.vertx.ext.auth.authentication.TokenCredentials;
import io.vertx.ext.auth.jwt.JWTAuth;
import io.vertx.ext.auth.jwt.JWTAuthOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.json.Json;
import org.plenary.model.Attendance;
import org.plenary.model.Role;

/**
 * Signs and checks tokens: JWT (RFC 7519) with HMAC SHA-512 under a key that this installation made
 * itself.
 */
public final class Tokens {
  /** A conference day. A token that should end earlier is revoked. */
  static final Duration LIFE = Duration.ofHours(12);

  private static final String ALGORITHM = "HS512";

  private final JWTAuth jwt;

  public Tokens(Vertx vertx, byte[] key) {
    this.jwt =
        JWTAuth.create(
            vertx,
            new JWTAuthOptions()
                .addPubSecKey(
                    new PubSecKeyOptions().setAlgorithm(ALGORITHM).setBuffer(Buffer.buffer(key))));
  }

  String sign(Identity identity, Instant expiresAt) {
    JsonObject claims =
        new JsonObject()
            .put("sub", identity.participant().toString())
            .put("sid", identity.signIn().toString())
            .put("role", Json.name(identity.role()))
            .put("att", Json.name(identity.attendance()))
            .put("exp", expiresAt.getEpochSecond());
    putIfPresent(claims, "conf", identity.conference());
    putIfPresent(claims, "ses", identity.session());
    // When it was signed says nothing: a node whose clock is behind would refuse it.
    return jwt.generateToken(claims, new JWTOptions().setAlgorithm(ALGORITHM).setNoTimestamp(true));
  }

  private static void putIfPresent(JsonObject claims, String name, @Nullable Object value) {
    if (value != null) {
      claims.put(name, value.toString());
    }
  }

  /** Who the token was signed for; fails when the signature is not ours or its time is over. */
  Future<Identity> verify(String token) {
    return jwt.authenticate(new TokenCredentials(token)).map(user -> identity(user.principal()));
  }

  private static Identity identity(JsonObject claims) {
    @Nullable String session = claims.getString("ses");
    return new Identity(
        UUID.fromString(claims.getString("sub")),
        UUID.fromString(claims.getString("sid")),
        Json.constant(Role.class, claims.getString("role")),
        claims.getString("conf"),
        session == null ? null : UUID.fromString(session),
        Json.constant(Attendance.class, claims.getString("att")));
  }
}
