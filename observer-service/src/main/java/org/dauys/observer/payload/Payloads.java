package org.dauys.observer.payload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dauys.kit.sql.Sql;

/** The content-addressed store. What is in it never changes. */
@ApplicationScoped
public class Payloads {

    private final Sql sql;

    Payloads(Sql sql) {
        this.sql = sql;
    }

    /**
     * Keeps these bytes; nothing happens for those that are kept already.
     *
     * @return SHA-256 of each, in the given order, hexadecimal
     */
    public List<String> keep(Collection<byte[]> contents) {
        List<String> hashes = new ArrayList<>(contents.size());
        List<Object[]> rows = new ArrayList<>(contents.size());
        for (byte[] content : contents) {
            String hash = Sha256Hex.of(content);
            hashes.add(hash);
            rows.add(new Object[] {HexFormat.of().parseHex(hash), content});
        }
        sql.batch("insert into payload (sha256, content) values (?, ?) on conflict do nothing", rows);
        return hashes;
    }

    /** As {@link #keep(Collection)}, for one. */
    public String keep(byte[] content) {
        return keep(List.of(content)).get(0);
    }

    public Optional<byte[]> find(String sha256) {
        return sql.one("select content from payload where sha256 = ?", row -> row.bytes("content"), (Object)
                HexFormat.of().parseHex(sha256));
    }

    /** Bytes of an object that is kept. */
    public int size(String sha256) {
        return sql.one(
                        "select octet_length(content) as size from payload where sha256 = decode(?, 'hex')",
                        row -> row.integer("size"),
                        sha256)
                .orElseThrow(() -> new IllegalStateException("an object that is not kept has no size"));
    }

    /** Those of the given hashes that are not kept. */
    public Set<String> missing(Collection<String> hashes) {
        Set<String> missing = new HashSet<>(hashes);
        sql.list(
                        "select encode(sha256, 'hex') as sha256 from payload where sha256 in"
                                + " (select decode(h, 'hex') from unnest(?) h)",
                        row -> row.text("sha256"),
                        hashes)
                .forEach(missing::remove);
        return missing;
    }
}
