package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.events.LocalText;
import org.dauys.kit.security.Caller;
import org.dauys.kit.sql.Row;
import org.dauys.kit.sql.Sql;

/**
 * Finds applications that may be of one person: the same IIN, or the same day of birth and two words of the name in
 * common, or self-nominations from one phone. None of it is proof: families share phones.
 */
@ApplicationScoped
class FindDuplicates {

    /** That application {@code o} may be of the person of application {@code a}. */
    static final String CONDITION =
            """
            o.primary_id = a.primary_id and o.id <> a.id and o.state in ('SUBMITTED', 'CORRECTION', 'REGISTERED')
                and (o.iin = a.iin
                    or (o.birth_date = a.birth_date
                        and (select count(*) from unnest(o.name_words) word where word = any(a.name_words)) >= 2)
                    or (o.owner_person = a.owner_person and o.nomination = 'SELF' and a.nomination = 'SELF'))
            """;

    private static final int MOST = 100;

    private final Sql sql;
    private final Caller caller;

    FindDuplicates(Sql sql, Caller caller) {
        this.sql = sql;
        this.caller = caller;
    }

    /** Why two applications may be of one person. */
    enum Likeness {
        IIN,
        NAME_AND_BIRTH_DATE,
        PHONE
    }

    /**
     * Another application.
     *
     * @param name absent in territories of others
     * @param href where it is read, by those who may
     */
    record Duplicate(
            UUID id,
            List<Likeness> likeness,
            Application.State state,
            String territoryId,
            List<String> contestIds,
            Optional<LocalText> name,
            String href) {}

    List<Duplicate> of(Application application) {
        return sql.list(
                """
                select o.*, array_remove(array[
                    case when o.iin = a.iin then 'IIN' end,
                    case when o.birth_date = a.birth_date
                        and (select count(*) from unnest(o.name_words) word where word = any(a.name_words)) >= 2
                        then 'NAME_AND_BIRTH_DATE' end,
                    case when o.owner_person = a.owner_person and o.nomination = 'SELF' and a.nomination = 'SELF'
                        then 'PHONE' end], null) as likeness
                from application a join application o on
                """
                        + CONDITION + " where a.id = ? order by o.sequence limit ?",
                this::duplicate,
                application.id(),
                MOST);
    }

    private Duplicate duplicate(Row row) {
        UUID id = row.uuid("id");
        String territory = row.text("territory_id");
        return new Duplicate(
                id,
                row.texts("likeness").stream().map(Likeness::valueOf).toList(),
                row.constant("state", Application.State.class),
                territory,
                row.texts("contest_ids"),
                Optional.of(row.json("name", LocalText.class)).filter(name -> caller.mayActIn(territory)),
                "/api/registration/primaries/" + row.text("primary_id") + "/applications/" + id);
    }
}
