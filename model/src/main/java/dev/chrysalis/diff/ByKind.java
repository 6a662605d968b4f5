package dev.chrysalis.diff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What is answered of changes by their kind; nothing of a kind that no answer was given for. */
public final class ByKind<R> {

    private final Map<Class<? extends SchemaChange>, Function<SchemaChange, R>> answers = new HashMap<>();

    /** @param kind a record, for kinds are told apart as such */
    public <C extends SchemaChange> ByKind<R> of(Class<C> kind, Function<C, R> answer) {
        answers.put(kind, change -> answer.apply(kind.cast(change)));
        return this;
    }

    public Optional<R> answer(SchemaChange change) {
        return Optional.ofNullable(answers.get(change.getClass())).map(answer -> answer.apply(change));
    }
}
