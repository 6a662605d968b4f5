package dev.chrysalis.plan.recipe.column;

import dev.chrysalis.dialect.sql.SqlText;
import dev.chrysalis.plan.draft.Draft;
import dev.chrysalis.plan.draft.Move;
import dev.chrysalis.plan.draft.ObjectState;
import dev.chrysalis.plan.draft.Stage;
import dev.chrysalis.plan.recipe.Heirs;
import dev.chrysalis.plan.recipe.OwnName;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.sequence.CountingOn;
import dev.chrysalis.plan.recipe.sequence.HandedOver;
import dev.chrysalis.schema.Annotations;
import dev.chrysalis.schema.Column;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives a column an identity or takes it, in one transaction with the default and the sequence that counted for it or are going to: at no
 * moment does an insert go without a number, and none is given twice.
 */
final class IdentityExchange {

    private static final String ASIDE = "chrysalis_counting_";

    private final ObjectName table;
    private final Column before;
    private final Column after;
    private final Situation situation;
    private final SqlText sql;
    private final ObjectId id;
    private final ObjectId inProd;
    private final Optional<Sequence> goes;
    private final Optional<Sequence> comes;

    IdentityExchange(ObjectName table, Column before, Column after, Situation situation) {
        this.table = table;
        this.before = before;
        this.after = after;
        this.situation = situation;
        sql = situation.sql();
        id = ObjectId.column(table, after.name());
        inProd = ObjectId.column(situation.prodName(table), before.name());
        HandedOver sequences = new HandedOver(situation);
        goes = sequences.before(id);
        comes = sequences.after(id);
    }

    Draft.Builder draft() {
        boolean gains = after.identity().isPresent();
        CountingOn counting = new CountingOn(id, before.name(), situation);
        Draft.Builder draft = Draft.in(stage(), gains ? "Make " + after.name() + " of " + table.name() + " count by itself"
                        : "Take the identity of " + after.name() + " away")
                .moves(gains ? giving(counting) : taking(counting))
                .hazards(counting.hazards())
                .done(sql.states().all(List.of(sql.states().hasIdentityOf(table, after), sql.states().hasDefaultOf(table, after))))
                .lock(situation.locks().exclusive(table))
                .about(id)
                .gives(AlterIdentity.done(table, after.name()), ObjectState.gone(inProd));
        if (gains) {
            AlterIdentity.sequence(after.identity()).ifPresent(sequence -> draft.gives(ObjectState.present(sequence)));
            goes.ifPresent(sequence -> draft.about(sequence.id()).gives(ObjectState.away(sequence.id())));
            draft.needs(ObjectState.required(table, after.name()), AlterIdentity.retyped(table, after.name()));
            if (asked(inProd).isEmpty()) {
                draft.hazards(List.of(CountingOn.meeting(after.name())));
            }
        } else {
            comes.ifPresent(sequence -> draft.about(sequence.id()).gives(ObjectState.present(sequence.id()))
                    .caution("right-to-count", "Whoever inserts rows into " + table
                            + " without being its owner needs the right to use sequence "
                            + sequence.name() + " from here on: grant it right behind this step."));
            draft.gives(ObjectState.free(inProd)).needs(situation.devNeeds().needsOf(id).stream().map(ObjectState::present).toList());
            if (comes.isEmpty() && situation.prodTable(table).flatMap(holder -> holder.column(before.name())).isPresent()) {
                draft.caution("position-is-lost", "The number that the sequence has reached is gone for good.");
            }
        }
        return draft;
    }

    /** A column counts for both applications alike, as long as either finds the sequence by its name. */
    private Stage stage() {
        boolean sameName = goes.map(Sequence::name)
                .filter(name -> after.identity().flatMap(identity -> identity.name()).filter(name::equals).isPresent())
                .or(() -> comes.map(Sequence::name).filter(name -> before.identity().flatMap(identity -> identity.name())
                        .filter(name::equals).isPresent()))
                .isPresent();
        return sameName || after.identity().isPresent() && goes.isEmpty() ? Stage.EXPAND : Stage.HIDE;
    }

    private List<Move> giving(CountingOn counting) {
        List<Move> moves = new ArrayList<>();
        if (before.defaultExpression().isPresent()) {
            moves.addAll(counting.with(defaulting(Optional.empty(), before.defaultExpression())));
        }
        goes.ifPresent(sequence -> moves.add(Move.of(
                sql.objects().rename(sequence.id(), hidden(sequence).name().name()),
                        sql.objects().rename(hidden(sequence).id(), sequence.name().name()))));
        Column plain = before.withDefault(Optional.empty());
        moves.add(Move.of(sql.columns().changeIdentity(table, plain, after), sql.columns().changeIdentity(table, after, plain)));
        goes.map(this::hidden).or(() -> asked(inProd)).ifPresent(sequence -> after.identity().flatMap(HandedOver::of).ifPresent(own ->
                moves.add(behind(own, sequence))));
        goes.ifPresent(sequence -> after.identity().flatMap(HandedOver::of).map(own -> sql.objects().access(own.id(),
                new Annotations(Optional.empty(), "", sequence.annotations().privileges()))).filter(grants -> !grants.isEmpty())
                .ifPresent(grants -> moves.add(Move.of(grants, List.of()))));
        return moves;
    }

    private List<Move> taking(CountingOn counting) {
        List<Move> moves = new ArrayList<>();
        Optional<Sequence> own = before.identity().flatMap(HandedOver::of);
        Optional<Sequence> aside = comes.map(sequence -> HandedOver.named(sequence, OwnName.named(ASIDE, sequence.name().name())));
        aside.ifPresent(sequence -> {
            moves.add(Move.of(sql.sequences().createUnowned(sequence), sql.objects().drop(sequence)));
            own.ifPresent(identity -> moves.add(behind(sequence, identity)));
        });
        Column plain = after.withDefault(Optional.empty());
        moves.add(Move.of(sql.columns().changeIdentity(table, before, plain), sql.columns().changeIdentity(table, plain, before)));
        comes.ifPresent(sequence -> moves.add(Move.of(sql.objects().rename(aside.orElseThrow().id(), sequence.name().name()),
                sql.objects().rename(sequence.id(), aside.orElseThrow().name().name()))));
        if (after.defaultExpression().isPresent()) {
            moves.addAll(counting.with(defaulting(after.defaultExpression(), Optional.empty())));
        }
        return moves;
    }

    private Move defaulting(Optional<String> forward, Optional<String> backward) {
        return Move.of(Heirs.attributesOf(table, situation).setDefault(table, after.name(), forward),
                Heirs.attributesOf(table, situation).setDefault(table, after.name(), backward));
    }

    /** Either goes on behind the other's last number: forth the one, back the other. */
    private Move behind(Sequence one, Sequence other) {
        return Move.of(sql.sequences().countBehind(one, other.name()), sql.sequences().countBehind(other, one.name()));
    }

    private Sequence hidden(Sequence sequence) {
        return HandedOver.named(sequence, OwnName.hidden(sequence.name().name()));
    }

    /** A sequence of PROD that the column asks and that stays. */
    private Optional<Sequence> asked(ObjectId column) {
        return situation.prodNeeds().needsOf(column).stream().filter(need -> need.kind() == ObjectKind.SEQUENCE)
                .flatMap(need -> situation.prod().find(need).stream()).map(Sequence.class::cast).findFirst();
    }
}
