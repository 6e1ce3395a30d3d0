package org.plenary.http;

import java.util.Map;
import org.plenary.moderation.Mutes;

/** What the desk has muted. */
final class MuteEndpoints {
  private final Mutes mutes;

  MuteEndpoints(Mutes mutes) {
    this.mutes = mutes;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "listMutes", call -> Answer.json(200, Map.of("mutes", mutes.list(call.slug()))),
        "tryMute",
            call -> Answer.json(200, mutes.attempt(call.slug(), call.body(Mutes.Asked.class))),
        "addMute",
            call ->
                Answer.json(
                    201,
                    mutes.add(
                        call.slug(), call.body(Mutes.Asked.class), call.signedIn().participant())),
        "removeMute", this::remove);
  }

  private Answer remove(Call call) {
    mutes.remove(call.slug(), call.id("mute"), call.signedIn().participant());
    return Answer.empty(204);
  }
}
