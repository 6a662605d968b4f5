package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.SchemaObject;
import java.util.List;
import java.util.Map;

/** Knows what objects need of their server. */
public interface ServerSql {

    /** What the object and its parts need that not every server has, each by the object or part that needs it. */
    Map<ObjectId, List<ServerNeed>> needs(SchemaObject object);

    /** What owner and privileges need. */
    List<ServerNeed> needs(Annotations access);
}
