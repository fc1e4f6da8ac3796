package org.dauys.registration.login;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.dauys.kit.sql.Sql;
import org.dauys.registration.process.AuthorityTables;

/** Public keys of voting tokens, as the credential authority published them; this side can only read them. */
@ApplicationScoped
public class VotingTokenKeys {

    private final Sql sql;
    private final AuthorityTables authority;
    private final Clock clock;

    public VotingTokenKeys(Sql sql, AuthorityTables authority, Clock clock) {
        this.sql = sql;
        this.authority = authority;
        this.clock = clock;
    }

    /** JWKs, compact JSON; none before the credential authority has started for the first time. */
    List<String> jwks() {
        return authority.isReadable("signing_key")
                ? sql.list(
                        "select jwk from credential.signing_key where published_until is null or published_until > ?"
                                + " order by created_at, key_id",
                        row -> row.text("jwk"),
                        clock.instant())
                : List.of();
    }
}
