package org.plenary.http;

import io.vertx.sqlclient.Pool;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.intake.RateLimit;
import org.plenary.journal.DecisionRecord;
import org.plenary.json.Json;
import org.plenary.model.Item;
import org.plenary.model.Participant;
import org.plenary.model.Rejected;
import org.plenary.model.Rejection;
import org.plenary.moderation.Decisions;
import org.plenary.moderation.Desk;
import org.plenary.moderation.DeskPresence;
import org.plenary.moderation.Reporter;
import org.plenary.moderation.Reports;
import org.plenary.people.Identity;
import org.plenary.people.Participants;
import org.plenary.posts.AuthorRecord;
import org.plenary.posts.Items;

/** The desk, and reports from everybody. */
final class ModerationEndpoints {
  private static final int PAGE = 100;

  private final Pool pool;
  private final Participants participants;
  private final Items items;
  private final AuthorRecord authors;
  private final DeskPresence presence;
  private final Desk desk;
  private final Decisions decisions;
  private final Reports reports;

  private final byte[] reporterKey;
  private final Duration queueAlarm;

  private final RateLimit reportRate = new RateLimit(Reports.OF_ONE_REPORTER_A_MINUTE);
  private final RateLimit addressRate = new RateLimit(Reports.OF_ONE_ADDRESS_A_MINUTE);

  ModerationEndpoints(
      Pool pool,
      Participants participants,
      Items items,
      Desk desk,
      Decisions decisions,
      Reports reports,
      byte[] reporterKey,
      Duration queueAlarm) {
    this.pool = pool;
    this.participants = participants;
    this.items = items;
    this.authors = new AuthorRecord(pool);
    this.presence = new DeskPresence(pool);
    this.desk = desk;
    this.decisions = decisions;
    this.reports = reports;
    this.reporterKey = reporterKey;
    this.queueAlarm = queueAlarm;
  }

  Map<String, Endpoint> all() {
    return Map.of(
        "listItems", this::list,
        "getItem", this::get,
        "claimItem",
            call -> Answer.json(200, desk.claim(call.slug(), call.id("item"), moderator(call))),
        "letItemGo", this::letGo,
        "decideItem", this::decide,
        "atTheDesk",
            call ->
                Answer.json(
                    200, Map.of("here", presence.seen(call.slug(), call.signedIn().participant()))),
        "markPatient",
            call ->
                Answer.json(
                    200,
                    Map.of(
                        "item", desk.patientSeen(call.slug(), call.id("item"), moderator(call)))),
        "moderationLog", this::log,
        "freezeWall", this::freeze,
        "report", this::report);
  }

  record Wall(boolean frozen) {}

  /** What waits, and after how many seconds that is too long. */
  record ItemList(List<Item> items, int alarmSeconds) {}

  private Participant moderator(Call call) {
    return participants
        .find(call.signedIn().participant())
        .orElseThrow(() -> new Rejected(new Rejection.NotSignedIn()));
  }

  private Answer list(Call call) {
    String state = call.query("state");
    return Answer.json(
        200,
        new ItemList(
            items.list(
                call.slug(), state == null ? "held" : state, (int) call.queryNumber("limit", PAGE)),
            (int) queueAlarm.toSeconds()));
  }

  /** The recognised text is written JSON already; it is spliced in as it is and kept by nobody. */
  private Answer get(Call call) {
    UUID id = call.id("item");
    var item = items.find(call.slug(), id).orElseThrow(() -> Rejection.notFound("item"));
    List<String> recognised =
        desk.recognised(call.slug(), id).entrySet().stream()
            .map(entry ->
                "{\"media\":\"" + entry.getKey() + "\",\"lines\":" + entry.getValue() + "}")
            .toList();
    return Answer.rawJson(
        200,
        "{\"item\":"
            + Json.write((Object) item)
            + ",\"recognised\":["
            + String.join(",", recognised)
            + "],\"author\":"
            + Json.write((Object) authors.of(id))
            + ",\"reports\":"
            + Json.write(authors.reports(id))
            + "}");
  }

  private Answer letGo(Call call) {
    desk.letGo(call.slug(), call.id("item"), moderator(call));
    return Answer.empty(204);
  }

  private Answer decide(Call call) {
    return Answer.json(
        200,
        decisions.decide(
            call.slug(), call.id("item"), moderator(call), call.body(Decisions.Asked.class)));
  }

  private Answer log(Call call) {
    int limit = (int) call.queryNumber("limit", PAGE);
    List<DecisionRecord.Entry> entries =
        DecisionRecord.read(pool, call.slug(), call.queryNumber("before", Long.MAX_VALUE), limit)
            .await();
    return Answer.json(
        200,
        entries.size() < limit
            ? Map.of("decisions", entries)
            : Map.of("decisions", entries, "next", entries.getLast().number()));
  }

  private Answer freeze(Call call) {
    Wall asked = call.body(Wall.class);
    desk.freeze(call.slug(), asked.frozen());
    return Answer.json(200, asked);
  }

  private Answer report(Call call) {
    UUID account = call.identity().map(Identity::participant).orElse(null);
    String address = ClientAddress.of(call.context().request());
    UUID origin = UUID.nameUUIDFromBytes(address.getBytes(StandardCharsets.UTF_8));
    addressRate.take(origin);
    reportRate.take(account == null ? origin : account);
    reports.report(
        call.slug(),
        call.id("post"),
        Reporter.of(account, address, reporterKey),
        call.body(Reports.Report.class));
    return Answer.empty(202);
  }
}
