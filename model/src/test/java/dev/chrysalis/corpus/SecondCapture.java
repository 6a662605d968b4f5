package dev.chrysalis.corpus;

import dev.chrysalis.capture.Capture;
import dev.chrysalis.dialect.postgresql.PostgresqlDialect;
import dev.chrysalis.schema.Schema;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.Table;
import dev.chrysalis.testing.TestDatabase;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where there is no {@code pg_dump}: Chrysalis' own reading, without owners. It finds what was not done, not what is not read. */
final class SecondCapture implements Oracle {

    private static final Pattern ACCESS = Pattern.compile(", owner=[^,]*, privileges=\\[[^]]*]");

    @Override
    public Dump look(TestDatabase database) {
        Schema schema = new Capture().read(database.as(new PostgresqlDialect()));
        TreeMap<String, String> entries = new TreeMap<>();
        schema.objects().forEach((id, object) -> entries.put(id.kind().name().replace('_', ' ') + " " + id, text(object)));
        schema.notUnderstood().forEach(other -> entries.put(other.subject(), other.reason()));
        return new Dump(entries);
    }

    private static String text(SchemaObject object) {
        if (object instanceof Table table) {
            return Stream.of(table.columns(), table.constraints(), table.indexes(), table.triggers(), table.policies(), table.rules(),
                    List.of(table.storage(), table.annotations().comment())).flatMap(List::stream).map(String::valueOf)
                    .collect(Collectors.joining("\n"));
        }
        return ACCESS.matcher(object.toString()).replaceAll("");
    }
}
