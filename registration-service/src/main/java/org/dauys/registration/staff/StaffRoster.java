package org.dauys.registration.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Roles;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.account.Account;
import org.dauys.registration.account.Accounts;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;
import org.dauys.registration.session.Sessions;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who holds which roles. */
@ApplicationScoped
public class StaffRoster {

    /** What an operator may grant; member, participant and candidate come from facts. */
    static final Set<String> GRANTABLE = Set.of(
            Roles.PPO_SECRETARY,
            Roles.REGISTRAR,
            Roles.CONTROLLER,
            Roles.OBSERVER,
            Roles.TRUSTEE,
            Roles.EDITOR,
            Roles.MODERATOR,
            Roles.DEPUTY,
            Roles.STATION_OFFICER,
            Roles.OPERATOR);

    private static final String CAUSE = "staff";
    private static final String ENDED = " returning id::text as id, roles, territories, phone, iin";

    private final Sql sql;
    private final Clock clock;
    private final AuditTrail audit;
    private final Accounts accounts;
    private final Sessions sessions;
    private final List<String> bootstrapOperators;

    public StaffRoster(
            Sql sql,
            Clock clock,
            AuditTrail audit,
            Accounts accounts,
            Sessions sessions,
            @ConfigProperty(name = "dauys.bootstrap.operator.phones") Optional<List<String>> bootstrapOperators) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.accounts = accounts;
        this.sessions = sessions;
        this.bootstrapOperators = bootstrapOperators.orElse(List.of());
    }

    /** A grant that ended, with the login that it was for. */
    private record Ended(String id, StaffGrant.Rights rights, Phone phone, Optional<Iin> iin) {

        static Ended of(Row row) {
            return new Ended(
                    row.text("id"),
                    new StaffGrant.Rights(row.texts("roles"), row.texts("territories")),
                    new Phone(row.text("phone")),
                    row.optionalText("iin").map(Iin::new));
        }

        /** Masked. */
        @Override
        public String toString() {
            return "Ended[" + id + "]";
        }
    }

    /**
     * Roles of exactly this login: a grant without IIN is for the phone's participant, one with an IIN for that member.
     * A grant that held for both would give two accounts, and so two signatures, to one person, and the roles of one to
     * the whole family that shares a phone.
     */
    public StaffGrant.Rights rightsOf(Phone phone, Optional<Iin> iin) {
        if (bootstrapOperators.contains(phone.value()) && iin.isEmpty()) {
            return new StaffGrant.Rights(List.of(Roles.OPERATOR), List.of("*"));
        }
        return StaffGrant.Rights.of(sql.one(
                "select roles, territories from staff_grant where phone = ? and revoked_at is null"
                        + " and iin is not distinct from ?::text",
                row -> new StaffGrant.Rights(row.texts("roles"), row.texts("territories")),
                phone.value(),
                iin.map(Iin::value)));
    }

    /**
     * Grants roles; a grant in force for the same phone and IIN is revoked by it.
     *
     * @param proposer account of the first of the two people
     * @param confirmer account of the second
     * @throws ProblemException {@code conflict} if somebody else grants to the same phone and IIN at the same time
     * @return id of the grant
     */
    @Transactional
    UUID grant(String proposer, String confirmer, GrantRequest request) {
        UUID id = UUID.randomUUID();
        Optional<Ended> before = sql.one(
                "update staff_grant set revoked_at = ?, revoked_by = ?"
                        + " where phone = ? and coalesce(iin, '') = ? and revoked_at is null" + ENDED,
                Ended::of,
                clock.instant(),
                confirmer,
                request.phone(),
                request.member().map(Iin::value).orElse(""));
        try {
            sql.update(
                    "insert into staff_grant (id, phone, iin, name, roles, territories, granted_by, confirmed_by,"
                            + " granted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    request.phone(),
                    request.member().map(Iin::value),
                    request.name(),
                    request.roles(),
                    request.territories(),
                    proposer,
                    confirmer,
                    clock.instant());
        } catch (UniqueViolationException e) {
            // Neither of the two meant to replace the other's grant.
            throw new ProblemException(KitProblem.CONFLICT);
        }
        before.ifPresent(this::endSessions);
        audit.recordChange(
                confirmer,
                "staff-granted",
                id.toString(),
                before.map(Ended::rights),
                Optional.of(new StaffGrant.Rights(request.roles(), request.territories())),
                Map.of("proposed_by", proposer));
        return id;
    }

    /** Revokes, and ends the sessions of the login: their tokens are void here within seconds, elsewhere when they expire. */
    @Transactional
    public boolean revoke(String actor, UUID id) {
        Optional<Ended> ended = sql.one(
                "update staff_grant set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null" + ENDED,
                Ended::of,
                clock.instant(),
                actor,
                id);
        ended.ifPresent(grant -> {
            endSessions(grant);
            audit.recordChange(actor, "staff-revoked", grant.id(), Optional.of(grant.rights()), Optional.empty());
        });
        return ended.isPresent();
    }

    private void endSessions(Ended grant) {
        grant.iin()
                .map(iin -> accounts.member(iin, grant.phone()))
                .orElseGet(() -> accounts.existingParticipant(grant.phone()))
                .map(Account::id)
                .ifPresent(account -> sessions.endAllOf(account, CAUSE));
    }

    /** The grants in force of a page in the order of their ids, and one more if there is one. */
    List<StaffGrant> inForce(PageRequest page) {
        return sql.list(
                "select id::text as id, phone, iin is not null as with_iin, name, roles, territories, granted_at"
                        + " from staff_grant where revoked_at is null and id::text > ? order by id::text limit ?",
                row -> new StaffGrant(
                        row.text("id"),
                        new Phone(row.text("phone")).masked(),
                        row.bool("with_iin"),
                        row.text("name"),
                        row.texts("roles"),
                        row.texts("territories"),
                        row.instant("granted_at")),
                page.after().orElse(""),
                page.limit() + 1);
    }
}
