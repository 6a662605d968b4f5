package dev.chrysalis.dialect.h2;

import dev.chrysalis.dialect.sql.IndexSql;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Statements about indexes of H2. */
final class H2Indexes implements IndexSql {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+)(?:\\.(?:\"(?:[^\"]|\"\")+\"|[^\\s\".(]+))?";
    private static final Pattern DEFINITION =
            Pattern.compile("(CREATE (?:UNIQUE |SPATIAL |NULLS \\w+ (?:DISTINCT )?|DISTINCT )*INDEX )" + NAME + " ON " + NAME
                    + "(.*)", Pattern.DOTALL);

    private final H2Names names;
    private final H2Comments comments;

    H2Indexes(H2Names names) {
        this.names = names;
        this.comments = new H2Comments(names);
    }

    @Override
    public List<String> create(ObjectName holder, Index index) {
        Matcher matcher = parsed(index);
        List<String> statements = new ArrayList<>();
        statements.add(matcher.group(1) + names.quote(holder.withName(index.name())) + " ON " + names.quote(holder) + matcher.group(2));
        comments.initial(new ObjectId(ObjectKind.INDEX, holder, index.name()), index.annotations()).ifPresent(statements::add);
        return statements;
    }

    @Override
    public List<String> createConcurrently(ObjectName holder, Index index) {
        throw new H2Unsupported("build an index while others write");
    }

    @Override
    public List<String> createOnParentOnly(ObjectName holder, Index index) {
        throw new H2Unsupported("partition a table");
    }

    @Override
    public String attach(ObjectName parentIndex, ObjectName index) {
        throw new H2Unsupported("partition a table");
    }

    @Override
    public String dropConcurrently(ObjectName holder, String index) {
        throw new H2Unsupported("drop an index while others write");
    }

    @Override
    public String createForKeyConcurrently(ObjectName table, Constraint key, String index) {
        throw new H2Unsupported("build an index while others write");
    }

    @Override
    public Optional<List<String>> change(ObjectName holder, Index before, Index after) {
        Matcher from = parsed(before);
        Matcher to = parsed(after);
        boolean alike = from.group(1).equals(to.group(1)) && from.group(2).equals(to.group(2));
        return alike ? Optional.of(List.of()) : Optional.empty();
    }

    private Matcher parsed(Index index) {
        Matcher matcher = DEFINITION.matcher(index.definition());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("no definition of an index: " + index.definition());
        }
        return matcher;
    }
}
