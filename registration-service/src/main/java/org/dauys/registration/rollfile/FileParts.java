package org.dauys.registration.rollfile;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.sql.Sql;

/** The bytes of uploaded files, in the parts in which they came; one part at a time is in memory. */
@ApplicationScoped
class FileParts {

    private final Sql sql;

    FileParts(Sql sql) {
        this.sql = sql;
    }

    private record Part(long start, byte[] bytes) {}

    void add(UUID fileId, long start, byte[] bytes) {
        sql.update("insert into roll_file_part (file_id, start, bytes) values (?, ?, ?)", fileId, start, bytes);
    }

    /** The file from this byte on. */
    InputStream from(UUID fileId, long position) {
        return new Parts(fileId, position);
    }

    private Optional<Part> partAt(UUID fileId, long position) {
        return sql.one(
                        "select start, bytes from roll_file_part where file_id = ? and start <= ?"
                                + " order by start desc limit 1",
                        row -> new Part(row.bigint("start"), row.bytes("bytes")),
                        fileId,
                        position)
                .filter(part -> position < part.start() + part.bytes().length);
    }

    private final class Parts extends InputStream {

        private final UUID fileId;
        private long position;
        private Part part = new Part(0, new byte[0]);

        Parts(UUID fileId, long position) {
            this.fileId = fileId;
            this.position = position;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            if (length == 0) {
                return 0;
            }
            if (position < part.start() || position >= part.start() + part.bytes().length) {
                Optional<Part> next = partAt(fileId, position);
                if (next.isEmpty()) {
                    return -1;
                }
                part = next.get();
            }
            int at = (int) (position - part.start());
            int count = Math.min(length, part.bytes().length - at);
            System.arraycopy(part.bytes(), at, into, offset, count);
            position += count;
            return count;
        }
    }
}
