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
import org.dauys.kit.sql.Sql;
import org.dauys.kit.sql.UniqueViolationException;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.person.Iin;
import org.dauys.registration.person.Phone;
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

    private final Sql sql;
    private final Clock clock;
    private final AuditTrail audit;
    private final Optional<String> bootstrapOperator;

    public StaffRoster(
            Sql sql,
            Clock clock,
            AuditTrail audit,
            @ConfigProperty(name = "dauys.bootstrap.operator.phone") Optional<String> bootstrapOperator) {
        this.sql = sql;
        this.clock = clock;
        this.audit = audit;
        this.bootstrapOperator = bootstrapOperator;
    }

    /**
     * Roles of exactly this login: a grant without IIN is for the phone's participant, one with an IIN for that member.
     * A grant that held for both would give two accounts, and so two signatures, to one person, and the roles of one to
     * the whole family that shares a phone.
     */
    public StaffGrant.Rights rightsOf(Phone phone, Optional<Iin> iin) {
        if (bootstrapOperator.filter(phone.value()::equals).isPresent() && iin.isEmpty()) {
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
     * @throws ProblemException {@code conflict} if somebody else grants to the same phone and IIN at the same time
     * @return id of the grant
     */
    @Transactional
    public UUID grant(
            String actor, Phone phone, Optional<Iin> iin, String name, List<String> roles, List<String> territories) {
        UUID id = UUID.randomUUID();
        sql.update(
                "update staff_grant set revoked_at = ?, revoked_by = ?"
                        + " where phone = ? and coalesce(iin, '') = ? and revoked_at is null",
                clock.instant(),
                actor,
                phone.value(),
                iin.map(Iin::value).orElse(""));
        try {
            sql.update(
                    "insert into staff_grant (id, phone, iin, name, roles, territories, granted_by, granted_at)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    id,
                    phone.value(),
                    iin.map(Iin::value),
                    name,
                    roles,
                    territories,
                    actor,
                    clock.instant());
        } catch (UniqueViolationException e) {
            // Neither of the two meant to replace the other's grant.
            throw new ProblemException(KitProblem.CONFLICT);
        }
        audit.record(actor, "staff-granted", id.toString(), Map.of("roles", roles, "territories", territories));
        return id;
    }

    /** Revokes; tokens already issued live on until they expire. */
    @Transactional
    public boolean revoke(String actor, UUID id) {
        int revoked = sql.update(
                "update staff_grant set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null",
                clock.instant(),
                actor,
                id);
        if (revoked == 1) {
            audit.record(actor, "staff-revoked", id.toString(), Map.of());
        }
        return revoked == 1;
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
