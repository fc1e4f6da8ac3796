package org.dauys.registration.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.problem.Language;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.person.Phone;

/** How the candidate of a case is reached: by the phone of the account that applied, and by that on the roll. */
@ApplicationScoped
class CandidatePhones {

    private final Sql sql;

    CandidatePhones(Sql sql) {
        this.sql = sql;
    }

    /**
     * A phone.
     *
     * @param language in which the candidate applied; absent for who was nominated by others
     */
    record Addressee(Phone phone, Optional<Language> language) {

        /** Without the number. */
        @Override
        public String toString() {
            return "Addressee[" + language + "]";
        }
    }

    List<Addressee> of(UUID caseId) {
        return sql.list(
                """
                with concerned as (
                    select a.* from control_case k join candidacy c on c.id = k.candidacy_id
                        join application a on a.id = c.application_id
                    where k.id = ?)
                select p.phone, a.language from concerned a join participant p on p.id::text = a.owner
                where a.nomination = 'SELF'
                union
                select r.phone, a.language from concerned a join member m on m.iin = a.iin
                    join roll_entry r on r.member_id = m.id and r.primary_id = a.primary_id
                where r.phone is not null
                """,
                row -> new Addressee(
                        new Phone(row.text("phone")),
                        row.optionalText("language").map(Language::valueOf)),
                caseId);
    }
}
