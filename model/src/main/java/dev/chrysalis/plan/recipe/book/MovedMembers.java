package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.diff.ByKind;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.ObjectChange.ExtensionChanged;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Routine;
import dev.chrysalis.schema.SchemaObject;
import dev.chrysalis.schema.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the server itself brings along when an extension moves to another schema: whatever names one of its members. */
final class MovedMembers {

    private static final Pattern NAME = Pattern.compile("(?<![\\w\".])(\"[^\"]+\"|\\w+)\\.(\"[^\"]+\"|[^\\s\".,;:()\\[\\]]+)");

    private final Situation situation;
    private final Set<ObjectName> own;
    private final ByKind<Boolean> respellings = new ByKind<Boolean>()
            .of(ColumnChange.ColumnTypeChanged.class, this::isRespelled)
            .of(ColumnChange.ColumnDefaultChanged.class, this::isRespelled)
            .of(IndexChange.IndexChanged.class, this::isRespelled)
            .of(ConstraintChange.ConstraintChanged.class, this::isRespelled)
            .of(ObjectChange.ViewChanged.class, changed -> isRespelled(changed.before(), changed.after()))
            .of(ObjectChange.DefinitionChanged.class, this::isRespelled);

    MovedMembers(Situation situation) {
        this.situation = situation;
        own = situation.movedExtensions().isEmpty() ? Set.of()
                : situation.prod().objects().keySet().stream().map(ObjectId::name).collect(Collectors.toSet());
    }

    /** Whether the change is nothing but the other name of a member. */
    boolean follows(SchemaChange change) {
        return respellings.answer(change).orElse(false);
    }

    private boolean isRespelled(ColumnChange.ColumnTypeChanged change) {
        return mover(change).isPresent() && change.before().collation().equals(change.after().collation())
                && respelled(change.before().type().definition()).equals(change.after().type().definition());
    }

    private boolean isRespelled(ColumnChange.ColumnDefaultChanged change) {
        return change.before().defaultExpression().map(this::respelled).equals(change.after().defaultExpression());
    }

    private boolean isRespelled(IndexChange.IndexChanged change) {
        return respelled(change.before().definition()).equals(change.after().definition())
                && change.before().options().equals(change.after().options())
                && change.before().attachedTo().equals(change.after().attachedTo());
    }

    private boolean isRespelled(ConstraintChange.ConstraintChanged change) {
        return respelled(change.before().definition()).equals(change.after().definition())
                && change.before().validated() == change.after().validated()
                && change.before().options().equals(change.after().options());
    }

    private boolean isRespelled(ObjectChange.DefinitionChanged change) {
        return change.before() instanceof Routine before && change.after() instanceof Routine after
                && !after.definition().contains("\nAS ") && respelled(before.definition()).equals(after.definition());
    }

    private boolean isRespelled(View before, View after) {
        return now(before.query()).equals(after.query()) && before.options().equals(after.options())
                && shape(before, this::now).equals(shape(after, UnaryOperator.identity()));
    }

    private static List<List<Object>> shape(View view, UnaryOperator<String> spelling) {
        return view.columns().stream().map(column -> List.<Object>of(column.name(), spelling.apply(column.type().definition()),
                column.collation(), column.defaultExpression().map(spelling), column.options())).toList();
    }

    /** The extension whose type the column had, and which moves: by then that type has another name. */
    Optional<ExtensionChanged> mover(ColumnChange.ColumnTypeChanged change) {
        boolean declaredByProd = situation.prod().declared(change.before().type(), SchemaObject.class).isPresent();
        return declaredByProd ? Optional.empty() : situation.movedExtensions().stream()
                .filter(moved -> pattern(moved).matcher(change.before().type().definition()).find()).findFirst();
    }

    /** Empty where it names no member. */
    private String respelled(String definition) {
        String text = now(definition);
        return text.equals(definition) ? "" : text;
    }

    /** Each name in its new schema, unless PROD has an object of its own by that name. */
    private String now(String definition) {
        return NAME.matcher(definition).replaceAll(found -> Matcher.quoteReplacement(situation.movedExtensions().stream()
                .filter(moved -> moved.before().schema().equals(unquoted(found.group(1)))
                && !isOwn(moved.before().schema(), unquoted(found.group(2))))
                .findFirst().map(moved -> situation.sql().quote(moved.after().schema()) + "." + found.group(2)).orElse(found.group())));
    }

    private boolean isOwn(String schema, String name) {
        return own.contains(new ObjectName(schema, name));
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1) : name;
    }

    private Pattern pattern(ExtensionChanged moved) {
        return Pattern.compile("(?<![\\w\".])" + Pattern.quote(situation.sql().quote(moved.before().schema()) + "."));
    }
}
