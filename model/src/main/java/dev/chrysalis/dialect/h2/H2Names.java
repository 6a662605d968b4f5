package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.Names;
import dev.chrysalis.schema.ObjectName;
import java.util.Collection;
import java.util.stream.Collectors;
import org.h2.util.ParserUtil;

/** Names and values as H2 reads them; a name that is upper case and no keyword goes without quotation marks. */
final class H2Names implements Names {

    @Override
    public String quote(String identifier) {
        return ParserUtil.isSimpleIdentifier(identifier, true, false) ? identifier : '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public String quote(ObjectName name) {
        return name.schema().isEmpty() ? quote(name.name()) : quote(name.schema()) + "." + quote(name.name());
    }

    /** Each quoted, separated by commas. */
    String list(Collection<String> identifiers) {
        return identifiers.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    @Override
    public String literal(String value) {
        return "'" + value.replace("'", "''") + "'";
    }
}
