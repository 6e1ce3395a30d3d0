package org.plenary.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.media.Pictures;
import org.plenary.model.Conference;
import org.plenary.people.Identity;
import org.plenary.people.Permission;
import org.plenary.program.Program;
import org.plenary.slides.Decks;

/**
 * Released pictures and shown slides. Whatever may not be seen is answered like what does not
 * exist: the same 404, byte for byte.
 */
final class PublicFiles {
  private static final String FOREVER = "public, max-age=31536000, immutable";
  private static final String MINUTES = "private, max-age=300";
  private static final Pattern SLIDE = Pattern.compile("(\\d{1,3})-(\\d{3,4})\\.(webp|jpg|png)");
  private static final Map<String, String> TYPES =
      Map.of("webp", "image/webp", "jpg", "image/jpeg", "png", "image/png");

  private final Pictures pictures;
  private final Decks decks;
  private final Program program;
  private final Authentication authentication;

  PublicFiles(Pictures pictures, Decks decks, Program program, Authentication authentication) {
    this.pictures = pictures;
    this.decks = decks;
    this.program = program;
    this.authentication = authentication;
  }

  void mount(Router router) {
    router.get("/media/:id/:variant").handler(this::picture);
    router.get("/decks/*").handler(authentication::handle);
    router.get("/decks/:deck/:image").handler(this::slide);
  }

  /**
   * Its bytes never change, so caches may keep it; once it is off the wall it is not served any
   * more.
   */
  private void picture(RoutingContext context) {
    @Nullable UUID id = uuid(context.pathParam("id"));
    @Nullable Integer width = number(context.pathParam("variant"));
    if (id == null || width == null) {
      notFound(context);
      return;
    }
    pictures
        .released(id, width)
        .onSuccess(found ->
            found.ifPresentOrElse(
                picture -> send(context, picture.type(), picture.bytes(), FOREVER),
                () -> notFound(context)))
        .onFailure(context::fail);
  }

  private void slide(RoutingContext context) {
    @Nullable UUID deck = uuid(context.pathParam("deck"));
    Matcher name = SLIDE.matcher(context.pathParam("image"));
    if (deck == null || !name.matches()) {
      notFound(context);
      return;
    }
    decks
        .image(
            deck, Integer.parseInt(name.group(1)), Integer.parseInt(name.group(2)), name.group(3))
        .compose(image ->
            image.isEmpty()
                ? Future.succeededFuture(Optional.<Decks.Image>empty())
                : program
                    .conference(image.get().conference())
                    .map(conference -> visible(context, image.get(), conference)))
        .onSuccess(found ->
            found.ifPresentOrElse(
                image ->
                    send(
                        context,
                        TYPES.getOrDefault(name.group(3), "image/png"),
                        image.bytes(),
                        image.shown() ? FOREVER : MINUTES),
                () -> notFound(context)))
        .onFailure(context::fail);
  }

  /** A slide that has not been shown is for its speaker and the organizers only. */
  private static Optional<Decks.Image> visible(
      RoutingContext context, Decks.Image image, Optional<Conference> conference) {
    @Nullable Identity identity = Authentication.identity(context).orElse(null);
    Permission needed = image.shown() ? Permission.WATCH : Permission.OWN_SESSION;
    return needed.granted(identity, conference.orElse(null), image.session())
        ? Optional.of(image)
        : Optional.empty();
  }

  /** Pictures are compressed already; once more would cost time and save nothing. */
  private static void send(RoutingContext context, String type, Buffer bytes, String caching) {
    HttpServerResponse response = context.response();
    response
        .putHeader("content-type", type)
        .putHeader("cache-control", caching)
        .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
        .end(bytes);
  }

  private static void notFound(RoutingContext context) {
    Problem.ofStatus(404).send(context);
  }

  private static @Nullable UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException _) {
      return null;
    }
  }

  private static @Nullable Integer number(String text) {
    return text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
  }
}
