package org.dauys.kit.sql;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.dauys.events.json.EventJson;
import org.postgresql.util.PGobject;

/** A parameter of type {@code json} or {@code jsonb}, in the JSON of the event contracts. */
public record Json(Object value) {

    Object driverValue() throws SQLException {
        PGobject parameter = new PGobject();
        parameter.setType("jsonb");
        parameter.setValue(new String(EventJson.write(value), StandardCharsets.UTF_8));
        return parameter;
    }
}
