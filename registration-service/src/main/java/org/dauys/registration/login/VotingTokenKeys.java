package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.AuthorityTables;

/** Public keys of voting tokens, as the credential authority published them; this side can only read them. */
@ApplicationScoped
public class VotingTokenKeys {

    private final Sql sql;
    private final AuthorityTables authority;

    public VotingTokenKeys(Sql sql, AuthorityTables authority) {
        this.sql = sql;
        this.authority = authority;
    }

    /** JWKs, compact JSON; none before the credential authority has started for the first time. */
    List<String> jwks() {
        return authority.isReadable("signing_key")
                ? sql.list("select jwk from credential.signing_key order by created_at", row -> row.text("jwk"))
                : List.of();
    }
}
