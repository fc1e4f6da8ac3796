package org.dauys.registration.campaign.profile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.campaign.profile.ProfileDraft.State;
import org.dauys.registration.twoperson.Signatory;

/** The stored profiles, every version of them. */
@ApplicationScoped
class ProfileRepository {

    private final Sql sql;
    private final Clock clock;

    ProfileRepository(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** What is shown of a candidate. */
    record Published(String candidacyId, ProfileForm form, Instant at, Optional<Correction> corrected) {}

    /** The candidate's own version; an empty one in version 0 if there is none. */
    ProfileDraft draft(String candidacyId) {
        return sql.one(
                        "select * from candidate_profile where candidacy_id = ?",
                        ProfileRepository::read,
                        UUID.fromString(candidacyId))
                .orElseGet(() -> ProfileDraft.none(candidacyId));
    }

    Map<String, Published> published(Collection<String> candidacyIds) {
        return sql
                .list(
                        """
                        select * from candidate_profile
                        where candidacy_id::text = any(?) and published is not null
                        """,
                        row -> new Published(
                                row.uuid("candidacy_id").toString(),
                                row.json("published", ProfileForm.class),
                                row.instant("published_at"),
                                correction(row, "published_correction")),
                        candidacyIds)
                .stream()
                .collect(Collectors.toMap(Published::candidacyId, each -> each));
    }

    /** Profiles of a primary that wait for a registrar, the one that waits longest first. */
    List<ProfileDraft> submitted(String primaryId, List<String> territoryIds, int rows) {
        return sql.list(
                """
                select p.* from candidate_profile p join candidacy c on c.id = p.candidacy_id
                where c.primary_id = ? and c.territory_id = any(?) and p.state = 'SUBMITTED'
                order by p.changed_at, p.candidacy_id limit ?
                """,
                ProfileRepository::read,
                primaryId,
                territoryIds,
                rows);
    }

    /**
     * Puts the next version in place.
     *
     * @param before the version that it follows
     * @throws ProblemException {@code stale} if somebody else was faster
     */
    ProfileDraft change(ProfileDraft before, State state, ProfileForm form, Optional<String> reason, String changedBy) {
        Instant now = clock.instant();
        UUID id = UUID.fromString(before.candidacyId());
        int changed = before.version() == 0
                ? sql.update(
                        """
                        insert into candidate_profile (candidacy_id, version, state, form, return_reason, changed_at)
                        values (?, 1, ?, ?, ?, ?) on conflict do nothing
                        """,
                        id,
                        state,
                        new Json(form),
                        reason,
                        now)
                : sql.update(
                        """
                        update candidate_profile
                        set version = version + 1, state = ?, form = ?, return_reason = ?, changed_at = ?
                        where candidacy_id = ? and version = ?
                        """,
                        state,
                        new Json(form),
                        reason,
                        now,
                        id,
                        before.version());
        if (changed == 0) {
            throw new ProblemException(KitProblem.STALE);
        }
        sql.update(
                """
                insert into candidate_profile_version (candidacy_id, version, state, form, reason, changed_by, changed_at)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                id,
                before.version() + 1,
                state,
                new Json(form),
                reason,
                changedBy,
                now);
        return draft(before.candidacyId());
    }

    /** Shows the form to everybody; a correction is over, and its reason is shown if the deadline is. */
    ProfileDraft publish(String candidacyId, boolean late) {
        sql.update(
                """
                update candidate_profile set published = form, published_at = ?,
                    published_correction = case when ? then correction end,
                    correction = null, correction_by = null, correction_person = null
                where candidacy_id = ?
                """,
                clock.instant(),
                late,
                UUID.fromString(candidacyId));
        return draft(candidacyId);
    }

    /** Opens a profile for a correction, which stays open until the next version is published. */
    ProfileDraft open(String candidacyId, Correction correction, Signatory by) {
        sql.update(
                """
                update candidate_profile set correction = ?, correction_by = ?, correction_person = ?
                where candidacy_id = ?
                """,
                new Json(correction),
                by.account(),
                by.person(),
                UUID.fromString(candidacyId));
        return draft(candidacyId);
    }

    /** Who opened the correction that is open. */
    Optional<Signatory> openedBy(String candidacyId) {
        return sql.one(
                "select * from candidate_profile where candidacy_id = ? and correction is not null",
                row -> new Signatory(row.text("correction_by"), row.text("correction_person")),
                UUID.fromString(candidacyId));
    }

    private static Optional<Correction> correction(Row row, String column) {
        return row.optionalText(column).map(any -> row.json(column, Correction.class));
    }

    private static ProfileDraft read(Row row) {
        return new ProfileDraft(
                row.uuid("candidacy_id").toString(),
                row.bigint("version"),
                row.constant("state", State.class),
                row.json("form", ProfileForm.class),
                row.optionalText("return_reason"),
                correction(row, "correction"),
                Optional.of(row.instant("changed_at")));
    }
}
