package org.plenary.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.model.Attendance;
import org.plenary.model.Ids;
import org.plenary.model.Participant;
import org.plenary.model.Role;
import org.plenary.people.Participants;

/** The invented people of the demo conference; each is made when first asked for. */
final class DemoPeople {
  private final Participants participants;
  private final String conference;
  private final Map<String, Participant> made = new LinkedHashMap<>();

  DemoPeople(Participants participants, String conference) {
    this.participants = participants;
    this.conference = conference;
  }

  String conference() {
    return conference;
  }

  Participant speaker(UUID session) {
    return person(
        "Dr Amara Okafor",
        Role.SPEAKER,
        session,
        Attendance.ONSITE,
        "MBBS, FRCEM",
        true,
        List.of("Research grant from a device maker"));
  }

  Participant moderator() {
    return person("Maya Brandt", Role.MODERATOR, null, Attendance.ONSITE, "RN", true, List.of());
  }

  Participant organizer() {
    return person("Tomás Guerra", Role.ORGANIZER, null, Attendance.ONSITE, null, true, List.of());
  }

  Participant rohan() {
    return attendee("Dr Rohan Kulkarni", Attendance.ONSITE, "MD, EM", true, List.of());
  }

  Participant nomsa() {
    return attendee("Nomsa Tshabalala", Attendance.REMOTE, "RN, ED", false, List.of("Speaker fee"));
  }

  Participant hana() {
    return attendee("Hana Lindqvist", Attendance.ONSITE, "Medical student", false, List.of());
  }

  Participant peter() {
    return attendee("Dr Peter Osei", Attendance.ONSITE, "MBChB", true, List.of());
  }

  Participant ana() {
    return attendee("Ana Moreira", Attendance.REMOTE, "Paramedic", false, List.of());
  }

  Participant samira() {
    return attendee("Dr Samira Benali", Attendance.REMOTE, "MD, ICM", true, List.of());
  }

  Participant jonas() {
    return attendee("Jonas Toivonen", Attendance.ONSITE, "Registrar, EM", false, List.of());
  }

  Participant lucia() {
    return attendee("Lucía Ferreyra", Attendance.ONSITE, "MD", true, List.of());
  }

  Participant wei() {
    return attendee(
        "Dr Wei Zhang",
        Attendance.REMOTE,
        "MD, PhD",
        true,
        List.of("Advisory board, imaging company"));
  }

  private Participant attendee(
      String name,
      Attendance attendance,
      String credentials,
      boolean verified,
      List<String> disclosures) {
    return person(name, Role.ATTENDEE, null, attendance, credentials, verified, disclosures);
  }

  private Participant person(
      String name,
      Role role,
      @Nullable UUID session,
      Attendance attendance,
      @Nullable String credentials,
      boolean verified,
      List<String> disclosures) {
    return made.computeIfAbsent(
        name,
        _ ->
            participants.add(
                new Participant(
                    Ids.next(),
                    name,
                    role,
                    conference,
                    session,
                    attendance,
                    credentials,
                    verified,
                    null,
                    disclosures)));
  }
}
