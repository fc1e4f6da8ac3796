package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.candidacy.CandidacyState.Nomination;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.draw.UndecidedNominations;
import org.dauys.registration.nomination.Application.State;
import org.dauys.registration.person.Phone;

/** Reads the stored applications. */
@ApplicationScoped
class ApplicationRepository implements UndecidedNominations {

    /** Columns of applications {@code a} and their members {@code m}. */
    private static final String COLUMNS =
            """
            select a.*, m.id as member_id,
                array(select o.id::text from application o
                    where o.primary_id = a.primary_id and o.iin = a.iin and o.id <> a.id
                        and o.state in ('SUBMITTED', 'CORRECTION', 'REGISTERED')
                    order by o.sequence) as duplicates,
                exists (select from roll_entry r where r.primary_id = a.primary_id and r.member_id = m.id) as on_roll,
                (select count(*)::integer from application o
                    where o.primary_id = a.primary_id and o.iin = a.iin and o.territory_id <> a.territory_id
                        and o.state = 'REGISTERED') as elsewhere_registered,
                (select count(*)::integer from application o
                    where o.primary_id = a.primary_id and o.iin = a.iin and o.territory_id <> a.territory_id
                        and o.state in ('SUBMITTED', 'CORRECTION')) as elsewhere_undecided,
                array(select distinct d.kind from application_document d where d.application_id = a.id) as document_kinds
            """;

    private static final String SELECT = COLUMNS + " from application a left join member m on m.iin = a.iin ";

    /** With {@link #pageParameters}. The page is cut before anything is joined to it. */
    static final String PAGE = COLUMNS
            + """
             from (select * from application p
                where p.primary_id = ? and p.territory_id = any(?) and (?::text is null or p.state = ?) and p.sequence > ?
                order by p.sequence limit ?) a
            left join member m on m.iin = a.iin order by a.sequence
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
        return sql.list(PAGE, ApplicationRow::read, pageParameters(primaryId, territories, state, after, rows));
    }

    static Object[] pageParameters(
            String primaryId, Collection<String> territories, Optional<State> state, long after, int rows) {
        return new Object[] {primaryId, territories, state, state, after, rows};
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
}
