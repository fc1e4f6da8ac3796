package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.kit.sql.Json;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.draw.UndecidedNominations;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.person.Phone;

/** The stored applications. That nobody is registered twice is a matter of a unique index, not of a question before. */
@ApplicationScoped
class ApplicationRepository implements UndecidedNominations {

    private static final String SELECT =
            """
            select a.*, m.id as member_id,
                array(select o.id::text from application o
                    where o.primary_id = a.primary_id and o.iin = a.iin and o.id <> a.id
                        and o.state in ('SUBMITTED', 'CORRECTION', 'REGISTERED')
                    order by o.sequence) as duplicates
            from application a left join member m on m.iin = a.iin
            """;

    private final Sql sql;

    ApplicationRepository(Sql sql) {
        this.sql = sql;
    }

    Optional<Application> find(String primaryId, UUID id) {
        return sql.one(SELECT + "where a.primary_id = ? and a.id = ?", ApplicationRow::read, primaryId, id);
    }

    /** Territory of the live application that this account has made for this person already, if there is one. */
    Optional<String> territoryOfOwn(String primaryId, String owner, Nomination nomination, String iin) {
        return sql.one(
                """
                select territory_id from application
                where primary_id = ? and owner = ? and state in ('SUBMITTED', 'CORRECTION', 'REGISTERED')
                    and (iin = ? or (nomination = 'SELF' and ? = 'SELF'))
                order by sequence limit 1
                """,
                row -> row.text("territory_id"),
                primaryId,
                owner,
                iin,
                nomination);
    }

    /** Whether the person with the IIN of this application is registered by another one. */
    boolean isRegisteredElsewhere(Application application) {
        return sql.exists(
                "select 1 from application where primary_id = ? and iin = ? and id <> ? and state = 'REGISTERED'",
                application.primaryId(),
                application.applicant().iin(),
                application.id());
    }

    /** Phones that the member of an application has on any roll. */
    List<Phone> phonesOf(UUID member) {
        return sql
                .list(
                        "select distinct phone from roll_entry where member_id = ? and phone is not null",
                        row -> row.text("phone"),
                        member)
                .stream()
                .filter(Phone::isPhone)
                .map(Phone::new)
                .toList();
    }

    List<Application> page(
            String primaryId, Collection<String> territories, Optional<State> state, long after, int rows) {
        return sql.list(
                SELECT
                        + """
                        where a.primary_id = ? and a.territory_id = any(?) and a.state = coalesce(?, a.state)
                            and a.sequence > ?
                        order by a.sequence limit ?
                        """,
                ApplicationRow::read,
                primaryId,
                territories,
                state,
                after,
                rows);
    }

    /** Those that an account made, and those that name the IIN of the member whose account it is. */
    List<Application> of(String primaryId, String account) {
        return sql.list(
                SELECT
                        + """
                        where a.primary_id = ? and (a.owner = ? or a.iin = (select iin from member where id = ?::uuid))
                        order by a.sequence limit 200
                        """,
                ApplicationRow::read,
                primaryId,
                account,
                account);
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

    /**
     * @param owner account
     * @param ownerPerson whose account that is
     * @throws org.dauys.kit.sql.UniqueViolationException if the account has applied for this person already
     */
    void add(
            UUID id,
            String primaryId,
            String owner,
            String ownerPerson,
            Applicant applicant,
            Optional<PpoMeeting> meeting,
            Instant now) {
        sql.update(
                """
                insert into application (id, primary_id, owner, owner_person, nomination, iin, name, sex, birth_date,
                    residence_years, party_member, membership_applied, no_conviction, no_corruption, special_groups,
                    new_face, territory_id, contest_ids, ppo_code, meeting_date, protocol_number, attended, votes_for,
                    state, version, submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUBMITTED', 1, ?)
                """,
                id,
                primaryId,
                owner,
                ownerPerson,
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
     * Replaces what the owner was asked to correct, which is never the IIN, and submits it again.
     *
     * @return false unless it is sent back and still in this version
     */
    boolean correct(UUID id, long version, Applicant applicant) {
        return sql.update(
                        """
                        update application set name = ?, sex = ?, birth_date = ?, residence_years = ?,
                            party_member = ?, membership_applied = ?, no_conviction = ?, no_corruption = ?,
                            special_groups = ?, new_face = ?, territory_id = ?, contest_ids = ?,
                            state = 'SUBMITTED', version = version + 1
                        where id = ? and version = ? and state = 'CORRECTION'
                        """,
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
     * @throws org.dauys.kit.sql.UniqueViolationException if it registers a person who is registered
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
