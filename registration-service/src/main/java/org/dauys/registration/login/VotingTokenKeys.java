package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.dauys.kit.sql.Sql;

/** Public keys of voting tokens, as the credential authority published them; this side can only read them. */
@ApplicationScoped
public class VotingTokenKeys {

    private final Sql sql;

    public VotingTokenKeys(Sql sql) {
        this.sql = sql;
    }

    /** JWKs, compact JSON; none before the credential authority has started for the first time. */
    List<String> jwks() {
        boolean there = sql.one(
                        "select to_regclass('credential.signing_key') is not null as there", row -> row.bool("there"))
                .orElse(false);
        return there
                ? sql.list("select jwk from credential.signing_key order by created_at", row -> row.text("jwk"))
                : List.of();
    }
}
