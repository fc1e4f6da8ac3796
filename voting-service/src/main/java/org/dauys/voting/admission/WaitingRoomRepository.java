package org.dauys.voting.admission;

import jakarta.inject.Singleton;
import org.dauys.kit.sql.DatabaseException;
import org.dauys.kit.sql.Sql;

/**
 * Tables {@code waiting_room} and {@code waiting_room_key}. Whoever takes numbers or looks also moves the queue on by the time
 * that has gone by, by the clock of the database: no pod leads, and none has to.
 */
@Singleton
class WaitingRoomRepository {

    private static final String MOVE =
            """
            insert into waiting_room as room (issued, served, moved_at)
            values (?, ?, clock_timestamp())
            on conflict (single) do update set
                issued = room.issued + ?,
                served = least(
                    room.served + ? * greatest(0, extract(epoch from clock_timestamp() - room.moved_at)),
                    room.issued + ?),
                moved_at = clock_timestamp()
            returning issued, floor(served)::bigint as served""";

    private static final String MAKE_KEY =
            "insert into waiting_room_key (private_key, public_key) values (?, ?) on conflict (single) do nothing";
    private static final String KEY = "select private_key, public_key from waiting_room_key";

    private final Sql sql;

    WaitingRoomRepository(Sql sql) {
        this.sql = sql;
    }

    /**
     * Gives out the next {@code numbers} numbers, the last of which is {@link RoomState#issued()}; 0 only looks.
     *
     * @param perSecond how fast the queue moves
     * @param rush how far it may run ahead of the numbers given out
     * @throws DatabaseException if the database does not answer
     */
    RoomState take(int numbers, int perSecond, int rush) {
        return sql.one(
                        MOVE,
                        row -> new RoomState(row.bigint("issued"), row.bigint("served")),
                        numbers,
                        rush,
                        numbers,
                        perSecond,
                        rush)
                .orElseThrow();
    }

    /**
     * The key of all pods; the first one to ask makes it.
     *
     * @throws DatabaseException if the database does not answer
     */
    RoomKey key() {
        RoomKey fresh = RoomKey.generate();
        sql.update(MAKE_KEY, fresh.privateBytes(), fresh.publicBytes());
        return sql.one(KEY, row -> RoomKey.of(row.bytes("private_key"), row.bytes("public_key")))
                .orElseThrow();
    }
}
