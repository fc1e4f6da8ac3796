package org.dauys.registration.nomination;

import java.util.Set;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.events.candidacy.CandidacyState.Sex;
import org.dauys.kit.sql.Row;
import org.dauys.registration.eligibility.Facts;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.twoperson.Signatory;

/** Reads rows of the table {@code application}. */
final class ApplicationRow {

    private ApplicationRow() {}

    static Application read(Row row) {
        return new Application(
                row.uuid("id"),
                row.bigint("sequence"),
                row.text("primary_id"),
                row.text("owner"),
                row.text("owner_person"),
                row.optionalUuid("member_id"),
                row.texts("duplicates").stream().map(UUID::fromString).toList(),
                applicant(row),
                row.optionalText("ppo_code").map(ppoCode -> meeting(row, ppoCode)),
                row.constant("state", State.class),
                row.optionalText("reason"),
                row.bigint("version"),
                row.instant("submitted_at"),
                row.optionalInstant("decided_at"),
                handling(row),
                new Circumstances(
                        row.bool("on_roll"),
                        new Facts.Elsewhere(row.integer("elsewhere_registered"), row.integer("elsewhere_undecided")),
                        Set.copyOf(row.texts("document_kinds"))));
    }

    private static Handling handling(Row row) {
        return new Handling(
                row.integer("round"),
                row.instant("due_at"),
                row.optionalText("claimed_by").map(by -> new Handling.Claim(by, row.instant("claimed_at"))),
                row.optionalText("proposal_act")
                        .map(act -> new Handling.Proposal(
                                Handling.Act.valueOf(act),
                                row.text("proposal_reason"),
                                new Signatory(row.text("proposal_by"), row.text("proposal_person")),
                                row.instant("proposal_at"))));
    }

    private static Applicant applicant(Row row) {
        return new Applicant(
                row.text("iin"),
                row.json("name", LocalText.class),
                row.constant("sex", Sex.class),
                row.date("birth_date"),
                row.integer("residence_years"),
                row.bool("party_member"),
                row.bool("membership_applied"),
                row.optionalDate("membership_applied_on"),
                row.bool("no_conviction"),
                row.bool("no_corruption"),
                row.optionalText("citizen").map("t"::equals),
                row.optionalText("not_expelled").map("t"::equals),
                row.texts("special_groups"),
                row.bool("new_face"),
                row.text("territory_id"),
                row.texts("contest_ids"));
    }

    private static PpoMeeting meeting(Row row, String ppoCode) {
        return new PpoMeeting(
                ppoCode,
                row.date("meeting_date"),
                row.text("protocol_number"),
                row.integer("attended"),
                row.integer("votes_for"));
    }
}
