package org.dauys.registration.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.document.DocumentReaders;

/**
 * The documents of an application are read by those whose application it is: the account that submitted it, and the member
 * whom it names, whichever of them uploaded. What a registrar found as evidence is not theirs.
 */
@ApplicationScoped
class ReadersOfApplications implements DocumentReaders {

    private final Sql sql;

    ReadersOfApplications(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String kind() {
        return ApplicationDocuments.SUBJECT;
    }

    @Override
    public boolean includes(String account, UUID application, UUID document) {
        return sql.exists(
                """
                select 1 from application a join application_document d on d.application_id = a.id
                where a.id = ? and d.document_id = ? and d.kind <> ?
                    and (a.owner = ? or a.iin = (select m.iin from member m where m.id = cast(? as uuid)))
                """,
                application,
                document,
                ApplicationDocuments.EVIDENCE,
                account,
                account);
    }
}
