package dev.chrysalis.schema;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function, procedure or aggregate.
 *
 * @param argumentTypes what tells it from its namesakes, as the server writes it: {@code bigint, text}
 * @param result        its result type as the server writes it; empty for a procedure
 * @param definition    the server's own deparsed {@code CREATE}
 */
public record Routine(ObjectName name, String argumentTypes, RoutineKind routineKind, String result, String language, String definition,
                      Annotations annotations) implements SchemaObject {

    private static final Pattern HEADER = Pattern.compile("^.*?(?=\\R)", Pattern.DOTALL);
    private static final Pattern DEFAULT = Pattern.compile(" DEFAULT ");

    /** Whether some call would fit both, so that no server can choose while both are there. */
    public boolean isAmbiguousBeside(Routine other) {
        int least = Math.max(required(), other.required());
        return name.equals(other.name) && !argumentTypes.equals(other.argumentTypes)
                && least <= Math.min(types().size(), other.types().size())
                && types().subList(0, least).equals(other.types().subList(0, least));
    }

    /** Whether each call of the other one is one of this. */
    public boolean takesCallsOf(Routine other) {
        return required() <= other.required() && types().size() >= other.types().size()
                && types().subList(0, other.types().size()).equals(other.types());
    }

    private List<String> types() {
        return argumentTypes.isBlank() ? List.of() : List.of(argumentTypes.split(", "));
    }

    private int required() {
        Matcher header = HEADER.matcher(definition);
        return types().size() - (header.find() ? (int) DEFAULT.matcher(header.group()).results().count() : 0);
    }

    @Override
    public ObjectId id() {
        return new ObjectId(ObjectKind.ROUTINE, name, argumentTypes);
    }

    @Override
    public <R> R accept(SchemaObjectVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
