package org.plenary.http;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Rejection;
import org.plenary.remote.Caps;
import org.plenary.remote.Connectors;
import org.plenary.remote.Consent;
import org.plenary.remote.Hiding;
import org.plenary.remote.OptOuts;
import org.plenary.remote.RemoteSource;
import org.plenary.remote.RemoteSources;
import org.plenary.remote.RemoteSources.WithSecret;
import org.plenary.remote.SourcePolicy;
import org.plenary.remote.SourceTrial;
import org.plenary.remote.Webhooks;

/** Where posts from elsewhere come from, and the door that some of them come in by. */
final class SourceEndpoints {
  private static final int MOST_HOOK_BYTES = 256 * 1024;
  private static final String TOO_LARGE = "A message may have at most 256 KB.";

  private final RemoteSources sources;
  private final SourceTrial trial;
  private final Webhooks webhooks;
  private final Connectors connectors;
  private final Hiding hiding;
  private final OptOuts optOuts;
  private final Links links;
  private final Uploads uploads;

  SourceEndpoints(
      RemoteSources sources,
      SourceTrial trial,
      Webhooks webhooks,
      Connectors connectors,
      Hiding hiding,
      OptOuts optOuts,
      Links links,
      Uploads uploads) {
    this.sources = sources;
    this.trial = trial;
    this.webhooks = webhooks;
    this.connectors = connectors;
    this.hiding = hiding;
    this.optOuts = optOuts;
    this.links = links;
    this.uploads = uploads;
  }

  Map<String, Endpoint> all() {
    Map<String, Endpoint> all = new HashMap<>(kept());
    all.put(
        "trySource",
        call -> Answer.json(200, trial.attempt(asked(call), call.signedIn().participant())));
    all.put(
        "tryKeptSource",
        call ->
            Answer.json(
                200, trial.attempt(call.slug(), call.id("source"), call.signedIn().participant())));
    return all;
  }

  private Map<String, Endpoint> kept() {
    return Map.of(
        "listSources", this::list,
        "createSource", call -> looked(create(call)),
        "changeSource", call -> looked(change(call)),
        "removeSource", call -> looked(remove(call)),
        "lookElsewhere", call -> Answer.json(200, hiding.look(call.slug())),
        "hideSource", this::hide,
        "showLocalOnly", this::localOnly,
        "optOut", this::optOut,
        "receiveHook", this::receive);
  }

  record NewSource(
      RemoteSource.Kind kind,
      URI url,
      @Nullable String tag,
      @Nullable String token,
      @Nullable String botToken,
      SourcePolicy policy,
      @Nullable URI streamUrl,
      @Nullable URI picturesUrl,
      @Nullable List<String> authors) {}

  record SourceChange(
      @Nullable SourcePolicy policy,
      @Nullable Boolean paused,
      @Nullable Integer lag,
      @Nullable Caps caps,
      @Nullable Consent consent,
      @Nullable String token,
      @Nullable String botToken,
      @Nullable Boolean newSecret,
      @Nullable List<String> authors) {}

  /**
   * @param hook where the messages of a webhook are sent to
   * @param secret what they are signed with; only when it was just made
   */
  record SourceView(
      @JsonUnwrapped RemoteSource source, @Nullable String hook, @Nullable String secret) {}

  record Listed(@JsonUnwrapped SourceView source, @JsonUnwrapped RemoteSources.Pulse pulse) {}

  private Answer list(Call call) {
    return Answer.json(
        200,
        Map.of(
            "sources",
            sources.list(call.slug()).stream()
                .map(source -> new Listed(view(source), sources.pulse(source.id())))
                .toList()));
  }

  private SourceView view(RemoteSource source) {
    return new SourceView(source, address(source), null);
  }

  private SourceView view(WithSecret made) {
    return new SourceView(made.source(), address(made.source()), made.secret());
  }

  private @Nullable String address(RemoteSource source) {
    return source.kind().calls() ? links.to(ApiRouter.BASE + "/hooks/" + source.id()) : null;
  }

  private Answer looked(Answer answer) {
    connectors.look();
    return answer;
  }

  private RemoteSources.NewSource asked(Call call) {
    NewSource asked = call.body(NewSource.class);
    requireAddress("url", asked.url());
    requireAddress("streamUrl", asked.streamUrl());
    requireAddress("picturesUrl", asked.picturesUrl());
    return new RemoteSources.NewSource(
        asked.kind(),
        asked.url(),
        asked.tag(),
        asked.policy(),
        asked.token(),
        asked.botToken(),
        asked.streamUrl(),
        asked.picturesUrl(),
        asked.authors());
  }

  private static void requireAddress(String field, @Nullable URI address) {
    if (address != null && (address.getHost() == null || address.getRawUserInfo() != null)) {
      throw Rejection.invalid(field, "is no web address");
    }
  }

  private Answer create(Call call) {
    return Answer.json(
        201, view(sources.create(call.slug(), asked(call), call.signedIn().participant())));
  }

  private Answer change(Call call) {
    SourceChange asked = call.body(SourceChange.class);
    UUID id = call.id("source");
    RemoteSource changed =
        sources
            .change(
                call.slug(),
                id,
                new RemoteSources.Change(
                    asked.policy(),
                    asked.paused(),
                    asked.lag(),
                    asked.caps(),
                    asked.consent(),
                    asked.authors()))
            .orElseThrow(() -> Rejection.notFound("source"));
    if (asked.token() != null) {
      sources.token(changed, asked.token());
    }
    if (asked.botToken() != null) {
      sources.botToken(changed, asked.botToken());
    }
    if (Boolean.TRUE.equals(asked.newSecret())) {
      return Answer.json(
          200,
          view(
              sources
                  .rotate(call.slug(), id)
                  .orElseThrow(() ->
                      Rejection.invalid(
                          "newSecret", "is for a webhook; others have none of ours"))));
    }
    return Answer.json(200, view(changed));
  }

  private Answer remove(Call call) {
    if (!sources.remove(call.slug(), call.id("source"))) {
      throw Rejection.notFound("source");
    }
    return Answer.empty(204);
  }

  record OptOut(String handle, boolean out) {}

  private Answer optOut(Call call) {
    OptOut asked = call.body(OptOut.class);
    UUID organizer = call.signedIn().participant();
    if (asked.out()) {
      return Answer.json(200, Map.of("posts", optOuts.out(call.slug(), asked.handle(), organizer)));
    }
    optOuts.in(call.slug(), asked.handle(), organizer);
    return Answer.json(200, Map.of("posts", 0));
  }

  record Hidden(boolean hidden) {}

  record LocalOnly(boolean localOnly) {}

  private Answer hide(Call call) {
    Hidden asked = call.body(Hidden.class);
    hiding.hide(call.slug(), call.id("source"), asked.hidden(), call.signedIn().participant());
    return Answer.json(200, asked);
  }

  private Answer localOnly(Call call) {
    LocalOnly asked = call.body(LocalOnly.class);
    hiding.localOnly(call.slug(), asked.localOnly(), call.signedIn().participant());
    return Answer.json(200, asked);
  }

  private Answer receive(Call call) {
    byte[] body =
        uploads.toMemory(call, Set.of("application/json"), MOST_HOOK_BYTES, TOO_LARGE).getBytes();
    return webhooks
        .take(call.id("source"), call::header, body)
        .map(challenge -> Answer.json(200, Map.of("challenge", challenge)))
        .orElseGet(() -> Answer.empty(202));
  }
}
