package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.draw.UndecidedNominations;
import org.dauys.registration.nomination.Application.State;

/** The stored applications. That nobody applies twice is a matter of a unique index, not of a question asked before. */
@ApplicationScoped
class ApplicationRepository implements UndecidedNominations {

    private final Sql sql;

    ApplicationRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Application> find(String primaryId, UUID id) {
        return sql.one(
                "select * from application where primary_id = ? and id = ?", ApplicationRow::read, primaryId, id);
    }

    /** Territory of the application by which this person stands already, if there is one. */
    Optional<String> territoryOfLive(String primaryId, String iin) {
        return sql.one(
                """
                select territory_id from application
                where primary_id = ? and iin = ? and state in ('SUBMITTED', 'CORRECTION', 'REGISTERED')
                """,
                row -> row.text("territory_id"),
                primaryId,
                iin);
    }

    List<Application> page(
            String primaryId, Collection<String> territories, Optional<State> state, long after, int rows) {
        return sql.list(
                """
                select * from application
                where primary_id = ? and territory_id = any(?) and state = coalesce(?, state) and sequence > ?
                order by sequence limit ?
                """,
                ApplicationRow::read,
                primaryId,
                territories,
                state,
                after,
                rows);
    }

    List<Application> ofOwner(String primaryId, String owner) {
        return sql.list(
                "select * from application where primary_id = ? and owner = ? order by sequence limit 200",
                ApplicationRow::read,
                primaryId,
                owner);
    }

    @Override
    public int count(String primaryId) {
        return sql.one(
                        """
                        select count(*)::integer as undecided from application
                        where primary_id = ? and state in ('SUBMITTED', 'CORRECTION')
                        """,
                        row -> row.integer("undecided"),
                        primaryId)
                .orElseThrow();
    }

    /** @throws org.dauys.kit.sql.UniqueViolationException if the person stands already */
    void add(UUID id, String primaryId, String owner, Applicant applicant, Optional<PpoMeeting> meeting, Instant now) {
        sql.update(
                """
                insert into application (id, primary_id, owner, nomination, iin, name, sex, birth_date, residence_years,
                    party_member, membership_applied, no_conviction, no_corruption, special_groups, new_face,
                    territory_id, contest_ids, ppo_code, meeting_date, protocol_number, attended, votes_for,
                    state, version, submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUBMITTED', 1, ?)
                """,
                id,
                primaryId,
                owner,
                meeting.isPresent() ? "PPO" : "SELF",
                applicant.iin(),
                new Json(applicant.name()),
                applicant.sex(),
                applicant.birthDate(),
                applicant.residenceYears(),
                applicant.partyMember(),
                applicant.membershipApplied(),
                applicant.noConviction(),
                applicant.noCorruption(),
                applicant.specialGroups(),
                applicant.newFace(),
                applicant.territoryId(),
                applicant.contestIds(),
                meeting.map(PpoMeeting::ppoCode),
                meeting.map(PpoMeeting::meetingDate),
                meeting.map(PpoMeeting::protocolNumber),
                meeting.map(PpoMeeting::attended),
                meeting.map(PpoMeeting::votesFor),
                now);
    }

    /**
     * Replaces what the owner was asked to correct and submits it again.
     *
     * @return false unless it is sent back and still in this version
     */
    boolean correct(UUID id, long version, Applicant applicant) {
        return sql.update(
                        """
                        update application set iin = ?, name = ?, sex = ?, birth_date = ?, residence_years = ?,
                            party_member = ?, membership_applied = ?, no_conviction = ?, no_corruption = ?,
                            special_groups = ?, new_face = ?, territory_id = ?, contest_ids = ?,
                            state = 'SUBMITTED', version = version + 1
                        where id = ? and version = ? and state = 'CORRECTION'
                        """,
                        applicant.iin(),
                        new Json(applicant.name()),
                        applicant.sex(),
                        applicant.birthDate(),
                        applicant.residenceYears(),
                        applicant.partyMember(),
                        applicant.membershipApplied(),
                        applicant.noConviction(),
                        applicant.noCorruption(),
                        applicant.specialGroups(),
                        applicant.newFace(),
                        applicant.territoryId(),
                        applicant.contestIds(),
                        id,
                        version)
                == 1;
    }

    /**
     * Takes a registrar's decision on a submitted application.
     *
     * @return false unless it is submitted and still in this version
     */
    boolean decide(UUID id, long version, State state, Optional<String> reason, Instant now, String decidedBy) {
        return sql.update(
                        """
                        update application
                        set state = ?, reason = ?, decided_at = ?, decided_by = ?, version = version + 1
                        where id = ? and version = ? and state = 'SUBMITTED'
                        """,
                        state,
                        reason,
                        now,
                        decidedBy,
                        id,
                        version)
                == 1;
    }

    /** @return false if it is in this version no more, or refused or withdrawn */
    boolean withdraw(UUID id, long version) {
        return sql.update(
                        """
                        update application set state = 'WITHDRAWN', version = version + 1
                        where id = ? and version = ? and state in ('SUBMITTED', 'CORRECTION', 'REGISTERED')
                        """,
                        id,
                        version)
                == 1;
    }
}
