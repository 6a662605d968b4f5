package dev.chrysalis.dialect.postgresql.object;

import dev.chrysalis.dialect.sql.ServerNeed;
import dev.chrysalis.dialect.sql.ServerNeed.Ability;
import dev.chrysalis.dialect.sql.ServerNeed.ExtensionFiles;
import dev.chrysalis.dialect.sql.ServerNeed.Role;
import dev.chrysalis.dialect.sql.ServerNeed.Tablespace;
import dev.chrysalis.dialect.sql.ServerSql;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.CompositeType;
import dev.chrysalis.schema.Constraint;
import dev.chrysalis.schema.ConstraintKind;
import dev.chrysalis.schema.DataType;
import dev.chrysalis.schema.DomainType;
import dev.chrysalis.schema.EnumType;
import dev.chrysalis.schema.ExtendedStatistics;
import dev.chrysalis.schema.Extension;
import dev.chrysalis.schema.Index;
import dev.chrysalis.schema.Namespace;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.OtherObject;
import dev.chrysalis.schema.RangeType;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.SchemaObjectVisitor;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells what objects of PostgreSQL need of their server: abilities of a major, roles, tablespaces, an extension's files. */
public final class PostgresqlServerNeeds implements ServerSql, SchemaObjectVisitor<Stream<PostgresqlServerNeeds.Found>> {

    /** A need of an object, or of a part of it. */
    record Found(ObjectId id, ServerNeed need) {
    }

    private static final Pattern NUMERIC = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\).*");

    /** Of any other body the server keeps the text, which is understood when it is called. */
    private static final Pattern SQL_BODY = Pattern.compile("\\n(?:BEGIN ATOMIC\\n|RETURN ).*", Pattern.DOTALL);

    private static final Map<String, Integer> COLLATIONS = Map.of("pg_catalog.unicode", 16, "pg_catalog.pg_c_utf8", 17,
            "pg_catalog.pg_unicode_fast", 18);

    @Override
    public Map<ObjectId, List<ServerNeed>> needs(SchemaObject object) {
        return object.accept(this).collect(Collectors.groupingBy(Found::id, Collectors.mapping(Found::need, Collectors.toList())));
    }

    @Override
    public Stream<Found> visit(Namespace namespace) {
        return Stream.empty();
    }

    @Override
    public Stream<Found> visit(Extension extension) {
        return found(extension.id(), Stream.of(new ExtensionFiles(extension.release())));
    }

    @Override
    public Stream<Found> visit(EnumType type) {
        return Stream.empty();
    }

    @Override
    public Stream<Found> visit(CompositeType type) {
        return found(type.id(), type.attributes().stream().flatMap(PostgresqlServerNeeds::ofColumn));
    }

    @Override
    public Stream<Found> visit(DomainType type) {
        return found(type.id(), Stream.of(ofType(type.base()), ofCollation(type.collation()), ofExpression(type.defaultExpression()),
                type.constraints().stream().flatMap(check -> PostgresqlAbility.inExpression(check.definition()))).flatMap(needs -> needs));
    }

    @Override
    public Stream<Found> visit(RangeType type) {
        return Stream.empty();
    }

    @Override
    public Stream<Found> visit(Sequence sequence) {
        return found(sequence.id(), Stream.of(new Ability("an unlogged sequence", 15)).filter(need -> sequence.unlogged()));
    }

    @Override
    public Stream<Found> visit(Table table) {
        ObjectName name = table.name();
        return Stream.of(
                found(table.id(), ofStorage(table)),
                table.columns().stream().flatMap(column -> found(ObjectId.column(name, column.name()), ofColumn(column))),
                table.constraints().stream().flatMap(constraint -> found(new ObjectId(ObjectKind.CONSTRAINT, name, constraint.name()),
                        ofConstraint(constraint, table))),
                ofIndexes(name, table.indexes()),
                table.triggers().stream().flatMap(trigger -> found(new ObjectId(ObjectKind.TRIGGER, name, trigger.name()),
                        PostgresqlAbility.inExpression(trigger.definition()))),
                table.policies().stream().flatMap(policy -> found(new ObjectId(ObjectKind.POLICY, name, policy.name()), Stream.concat(
                        policy.roles().stream().filter(role -> !role.equals("PUBLIC")).map(Role::new),
                        Stream.concat(ofExpression(policy.using()), ofExpression(policy.withCheck())))))).flatMap(found -> found);
    }

    @Override
    public Stream<Found> visit(View view) {
        Stream<ServerNeed> options = Stream.of(new Ability("the view's option security_invoker", 15))
                .filter(need -> view.options().containsKey("security_invoker")).map(need -> need);
        return Stream.concat(found(view.id(), Stream.concat(options, PostgresqlAbility.inExpression(view.query()))),
                ofIndexes(view.name(), view.indexes()));
    }

    @Override
    public Stream<Found> visit(Routine routine) {
        return found(routine.id(), SQL_BODY.matcher(routine.definition()).results()
                .flatMap(body -> PostgresqlAbility.inExpression(body.group())));
    }

    @Override
    public Stream<Found> visit(ExtendedStatistics statistics) {
        return found(statistics.id(), PostgresqlAbility.inExpression(statistics.definition()));
    }

    @Override
    public Stream<Found> visit(OtherObject object) {
        Stream<ServerNeed> roles = object.isDefaultPrivileges() ? PostgresqlDefaultPrivileges.roles(object).map(Role::new) : Stream.empty();
        return found(object.id(), Stream.concat(roles, PostgresqlAbility.inDefinition(object.definition())));
    }

    @Override
    public List<ServerNeed> needs(Annotations access) {
        Stream<String> allowed = access.privileges().stream().map(item -> item.substring(0, item.lastIndexOf('=')));
        Stream<ServerNeed> roles = Stream.concat(Stream.of(access.owner()), allowed)
                .filter(role -> !role.isEmpty() && !role.equals(Annotations.OWNER)).distinct().map(Role::new);
        boolean maintained = access.privileges().stream().anyMatch(item -> !item.startsWith(Annotations.OWNER)
                && item.indexOf('m', item.lastIndexOf('=')) > 0);
        return Stream.concat(roles, Stream.of(new Ability("the privilege MAINTAIN", 17)).filter(need -> maintained)).toList();
    }

    private static Stream<Found> found(ObjectId id, Stream<? extends ServerNeed> needs) {
        return needs.map(need -> new Found(id, need));
    }

    private static Stream<Found> ofIndexes(ObjectName holder, List<Index> indexes) {
        return indexes.stream().flatMap(index -> found(new ObjectId(ObjectKind.INDEX, holder, index.name()),
                Stream.concat(PostgresqlAbility.inDefinition(index.definition()),
                        ofTablespace(index.options().getOrDefault("TABLESPACE", "")))));
    }

    private static Stream<ServerNeed> ofColumn(Column column) {
        return Stream.of(ofType(column.type()), ofCollation(column.collation()), ofExpression(column.defaultExpression()),
                column.generated().stream().flatMap(value -> PostgresqlAbility.inExpression(value.expression())),
                column.generated().filter(value -> !value.stored()).stream().<ServerNeed>map(value ->
                        new Ability("a computed column that is not stored", 18))).flatMap(needs -> needs);
    }

    private static Stream<ServerNeed> ofConstraint(Constraint constraint, Table table) {
        boolean partitioned = table.storage().partitionedBy().isPresent();
        boolean exclusion = constraint.kind() == ConstraintKind.EXCLUSION;
        return Stream.of(PostgresqlAbility.inDefinition(constraint.definition()),
                ofTablespace(constraint.options().getOrDefault("TABLESPACE", "")),
                Stream.of(new Ability("an exclusion constraint of a partitioned table", 17)).filter(need -> partitioned && exclusion),
                Stream.of(new Ability("a foreign key of a partitioned table that was not validated", 18))
                        .filter(need -> partitioned && constraint.kind() == ConstraintKind.FOREIGN_KEY && !constraint.validated()))
                .flatMap(needs -> needs);
    }

    private static Stream<ServerNeed> ofStorage(Table table) {
        boolean partitioned = table.storage().partitionedBy().isPresent();
        return Stream.of(
                Stream.of(new Ability("an access method of a partitioned table", 17))
                        .filter(need -> partitioned && !table.storage().accessMethod().isEmpty()),
                Stream.of(new Ability("a partitioned table that is unlogged", 1, 17))
                        .filter(need -> partitioned && table.storage().unlogged()),
                Stream.of(new Ability("the storage parameter autovacuum_vacuum_max_threshold", 18))
                        .filter(need -> table.storage().options().containsKey("autovacuum_vacuum_max_threshold")),
                Stream.of(new Ability("the storage parameter vacuum_max_eager_freeze_failure_rate", 18))
                        .filter(need -> table.storage().options().containsKey("vacuum_max_eager_freeze_failure_rate")),
                ofTablespace(table.storage().tablespace())).flatMap(needs -> needs);
    }

    private static Stream<ServerNeed> ofTablespace(String name) {
        return Stream.of(name).filter(tablespace -> !tablespace.isEmpty()).map(Tablespace::new);
    }

    private static Stream<ServerNeed> ofType(DataType type) {
        Matcher numeric = NUMERIC.matcher(type.definition());
        boolean wide = numeric.matches() && (numeric.group(2).startsWith("-")
                || Integer.parseInt(numeric.group(2)) > Integer.parseInt(numeric.group(1)));
        return Stream.of(new Ability("a numeric whose scale is negative or larger than its precision", 15))
                .filter(need -> wide).map(need -> need);
    }

    private static Stream<ServerNeed> ofCollation(Optional<String> collation) {
        return collation.filter(COLLATIONS::containsKey).stream().map(name -> new Ability("the collation " + name, COLLATIONS.get(name)));
    }

    private static Stream<ServerNeed> ofExpression(Optional<String> expression) {
        return expression.stream().flatMap(PostgresqlAbility::inExpression);
    }
}
