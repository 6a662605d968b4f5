package dev.chrysalis.dialect.postgresql.table;

import dev.chrysalis.dialect.postgresql.text.PostgresqlComments;
import dev.chrysalis.dialect.postgresql.text.PostgresqlNames;
import dev.chrysalis.dialect.sql.IndexSql;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Statements about indexes of PostgreSQL. */
public final class PostgresqlIndexes implements IndexSql {

    private final PostgresqlNames names;
    private final PostgresqlIndexText text;
    private final PostgresqlIndexOptions options;
    private final PostgresqlComments comments;

    public PostgresqlIndexes(PostgresqlNames names) {
        this.names = names;
        this.text = new PostgresqlIndexText(names);
        this.options = new PostgresqlIndexOptions(names);
        this.comments = new PostgresqlComments(names);
    }

    @Override
    public List<String> create(ObjectName holder, Index index) {
        List<String> statements = create(holder, index, PostgresqlIndexText.Form.PLAIN);
        index.attachedTo().ifPresent(parent -> statements.add(attach(parent, holder.withName(index.name()))));
        return statements;
    }

    @Override
    public List<String> createConcurrently(ObjectName holder, Index index) {
        return create(holder, index, PostgresqlIndexText.Form.CONCURRENTLY);
    }

    @Override
    public List<String> createOnParentOnly(ObjectName holder, Index index) {
        return create(holder, index, PostgresqlIndexText.Form.ON_PARENT_ONLY);
    }

    @Override
    public String attach(ObjectName parentIndex, ObjectName index) {
        return "ALTER INDEX " + names.quote(parentIndex) + " ATTACH PARTITION " + names.quote(index);
    }

    @Override
    public String dropConcurrently(ObjectName holder, String index) {
        return "DROP INDEX CONCURRENTLY IF EXISTS " + names.quote(holder.withName(index));
    }

    @Override
    public String createForKeyConcurrently(ObjectName table, Constraint key, String index) {
        return text.createForKey(table, key, index);
    }

    @Override
    public Optional<List<String>> change(ObjectName holder, Index before, Index after) {
        if (before.unique() != after.unique() || !text.body(before).equals(text.body(after)) || !before.valid() && after.valid()
                || before.attachedTo().isPresent() && !before.attachedTo().equals(after.attachedTo())) {
            return Optional.empty();
        }
        List<String> statements = new ArrayList<>();
        if (before.attachedTo().isEmpty()) {
            after.attachedTo().ifPresent(parent -> statements.add(attach(parent, holder.withName(after.name()))));
        }
        statements.addAll(options.change(holder, after.name(), before.options(), after.options()));
        return Optional.of(statements);
    }

    /** Builds it without attaching it. */
    List<String> create(ObjectName holder, Index index, PostgresqlIndexText.Form form) {
        List<String> statements = new ArrayList<>();
        statements.add(text.create(holder, index, form));
        statements.addAll(options.change(holder, index.name(), Map.of(), index.options()));
        comments.initial(new ObjectId(ObjectKind.INDEX, holder, index.name()), index.annotations()).ifPresent(statements::add);
        return statements;
    }
}
