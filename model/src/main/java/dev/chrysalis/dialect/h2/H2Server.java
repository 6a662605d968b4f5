package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.ServerNeed;
import dev.chrysalis.dialect.sql.ServerSql;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.SchemaObject;
import java.util.List;
import java.util.Map;

/** H2 is a library: what one database of it knows, every other one does. */
final class H2Server implements ServerSql {

    @Override
    public Map<ObjectId, List<ServerNeed>> needs(SchemaObject object) {
        return Map.of();
    }

    @Override
    public List<ServerNeed> needs(Annotations access) {
        return List.of();
    }
}
