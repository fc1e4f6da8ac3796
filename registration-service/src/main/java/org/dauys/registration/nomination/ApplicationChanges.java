package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.kit.problem.Language;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.nomination.Handling.Act;
import org.dauys.registration.twoperson.Signatory;

/**
 * Writes applications, each change only on the version that was looked at. That nobody is registered twice is a matter of
 * a unique index, not of a question before.
 */
@ApplicationScoped
class ApplicationChanges {

    /** What a submission writes, first or corrected; see {@link #content}. */
    private static final List<String> CONTENT = List.of(
            "name",
            "name_words",
            "name_search",
            "sex",
            "birth_date",
            "residence_years",
            "party_member",
            "membership_applied",
            "membership_applied_on",
            "no_conviction",
            "no_corruption",
            "citizen",
            "not_expelled",
            "special_groups",
            "new_face",
            "territory_id",
            "contest_ids",
            "ppo_code",
            "meeting_date",
            "protocol_number",
            "attended",
            "votes_for");

    private final Sql sql;

    ApplicationChanges(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param owner account, and whose it is
     * @param dueAt when a registrar has to decide
     * @throws org.dauys.kit.sql.UniqueViolationException if the account has applied for this person already
     */
    void add(
            UUID id,
            String primaryId,
            Signatory owner,
            Applicant applicant,
            Optional<PpoMeeting> meeting,
            Optional<Language> language,
            Instant dueAt,
            Instant now) {
        sql.update(
                "insert into application (" + String.join(", ", CONTENT)
                        + ", id, primary_id, owner, owner_person, nomination, iin, language, state, version, round,"
                        + " due_at, submitted_at) values (" + "?, ".repeat(CONTENT.size())
                        + "?, ?, ?, ?, ?, ?, ?, 'SUBMITTED', 1, 1, ?, ?)",
                content(
                        applicant,
                        meeting,
                        id,
                        primaryId,
                        owner.account(),
                        owner.person(),
                        meeting.isPresent() ? Nomination.PPO : Nomination.SELF,
                        applicant.iin(),
                        language,
                        dueAt,
                        now));
    }

    /**
     * Replaces what the owner was asked to correct, which is never the IIN, and submits it again.
     *
     * @return false unless it is sent back and still in this version
     */
    boolean correct(UUID id, long version, Applicant applicant, Optional<PpoMeeting> meeting, Instant dueAt) {
        return sql.update(
                        "update application set " + String.join(" = ?, ", CONTENT)
                                + " = ?, due_at = ?, state = 'SUBMITTED', round = round + 1, version = version + 1"
                                + " where id = ? and version = ? and state = 'CORRECTION' and proposal_act is null",
                        content(applicant, meeting, dueAt, id, version))
                == 1;
    }

    private static Object[] content(Applicant applicant, Optional<PpoMeeting> meeting, Object... more) {
        Stream<Object> columns = Stream.of(
                new Json(applicant.name()),
                NameWords.of(applicant.name()),
                NameSearch.of(applicant.name()),
                applicant.sex(),
                applicant.birthDate(),
                applicant.residenceYears(),
                applicant.partyMember(),
                applicant.membershipApplied(),
                applicant.membershipAppliedOn(),
                applicant.noConviction(),
                applicant.noCorruption(),
                applicant.citizen(),
                applicant.notExpelled(),
                applicant.specialGroups(),
                applicant.newFace(),
                applicant.territoryId(),
                applicant.contestIds(),
                meeting.map(PpoMeeting::ppoCode),
                meeting.map(PpoMeeting::meetingDate),
                meeting.map(PpoMeeting::protocolNumber),
                meeting.map(PpoMeeting::attended),
                meeting.map(PpoMeeting::votesFor));
        return Stream.concat(columns, Stream.of(more)).toArray();
    }

    /**
     * Takes a decision for which one person is enough, on a submitted application.
     *
     * @param dueAt when the next step is due, if there is one
     * @return false unless it is submitted, without a proposal, and still in this version
     * @throws org.dauys.kit.sql.UniqueViolationException if it registers a person who is registered
     */
    boolean decide(
            Application application, State state, Optional<String> reason, Optional<Instant> dueAt, Signed signed) {
        return sql.update(
                        """
                        update application set state = ?, reason = ?, due_at = coalesce(?, due_at), decided_at = ?,
                            decided_by = ?, claimed_by = null, claimed_at = null, version = version + 1
                        where id = ? and version = ? and state = 'SUBMITTED' and proposal_act is null
                        """,
                        state,
                        reason,
                        dueAt,
                        signed.at(),
                        signed.by().account(),
                        application.id(),
                        application.version())
                == 1;
    }

    /** @return false if it is in this version no more, or another proposal waits */
    boolean propose(Application application, Act act, String reason, Signed signed) {
        return sql.update(
                        """
                        update application set proposal_act = ?, proposal_reason = ?, proposal_by = ?,
                            proposal_person = ?, proposal_at = ?, version = version + 1
                        where id = ? and version = ? and state = ? and proposal_act is null
                        """,
                        act,
                        reason,
                        signed.by().account(),
                        signed.by().person(),
                        signed.at(),
                        application.id(),
                        application.version(),
                        application.state())
                == 1;
    }

    /**
     * Does what was proposed.
     *
     * @param dueAt when the next step is due, if there is one
     * @return false if it is in this version no more
     * @throws org.dauys.kit.sql.UniqueViolationException if its owner has applied again meanwhile
     */
    boolean settle(Application application, State state, String reason, Optional<Instant> dueAt, Signed signed) {
        return sql.update(
                        """
                        update application set state = ?, reason = ?, due_at = coalesce(?, due_at), decided_at = ?,
                            decided_by = ?, claimed_by = null, claimed_at = null, proposal_act = null,
                            proposal_reason = null, proposal_by = null, proposal_person = null, proposal_at = null,
                            version = version + 1
                        where id = ? and version = ? and proposal_act is not null
                        """,
                        state,
                        reason,
                        dueAt,
                        signed.at(),
                        signed.by().account(),
                        application.id(),
                        application.version())
                == 1;
    }

    /** @return false if it is in this version no more, or nothing is proposed */
    boolean sendBack(Application application) {
        return sql.update(
                        """
                        update application set proposal_act = null, proposal_reason = null, proposal_by = null,
                            proposal_person = null, proposal_at = null, version = version + 1
                        where id = ? and version = ? and proposal_act is not null
                        """,
                        application.id(),
                        application.version())
                == 1;
    }

    /**
     * Lets one registrar work on an application that waits for a decision.
     *
     * @param freeBefore a claim made before this is lost
     * @return false if another registrar has it
     */
    boolean claim(UUID id, String registrar, Instant now, Instant freeBefore) {
        return sql.update(
                        """
                        update application set claimed_by = ?, claimed_at = ?
                        where id = ? and (claimed_by is null or claimed_by = ? or claimed_at < ?)
                        """,
                        registrar,
                        now,
                        id,
                        registrar,
                        freeBefore)
                == 1;
    }

    /** @return false unless the registrar had it */
    boolean release(UUID id, String registrar) {
        return sql.update(
                        "update application set claimed_by = null, claimed_at = null where id = ? and claimed_by = ?",
                        id,
                        registrar)
                == 1;
    }

    /** A proposal lapses with it. False if it is in this version no more, or refused or withdrawn. */
    boolean withdraw(UUID id, long version) {
        return sql.update(
                        """
                        update application set state = 'WITHDRAWN', claimed_by = null, claimed_at = null,
                            proposal_act = null, proposal_reason = null, proposal_by = null, proposal_person = null,
                            proposal_at = null, version = version + 1
                        where id = ? and version = ? and state in ('SUBMITTED', 'CORRECTION', 'REGISTERED')
                        """,
                        id,
                        version)
                == 1;
    }
}
