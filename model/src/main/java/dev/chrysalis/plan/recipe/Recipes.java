package dev.chrysalis.plan.recipe;

import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.SchemaChange.ColumnTypeChanged;
import dev.chrysalis.diff.SchemaChange.ExtensionChanged;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which recipe is for which kind of change. */
final class Recipes {

    private final Map<Class<?>, Recipe<?>> byKind = new HashMap<>();

    Recipes() {
        add(SchemaChange.ObjectAdded.class, new AddObject());
        add(SchemaChange.ObjectDropped.class, new DropObject());
        add(SchemaChange.TableRenamed.class, new RenameTable());
        add(SchemaChange.TableStorageChanged.class, new ChangeTableStorage());
        add(SchemaChange.ColumnAdded.class, new AddColumn());
        add(SchemaChange.ColumnDropped.class, new DropColumn());
        add(SchemaChange.ColumnRenamed.class, new RenameColumn());
        add(SchemaChange.ColumnsReplaced.class, new ReplaceColumns());
        add(SchemaChange.ColumnTypeChanged.class, new ChangeColumnType());
        add(SchemaChange.ColumnNullabilityChanged.class, new ChangeNullability());
        add(SchemaChange.ColumnDefaultChanged.class, new ChangeDefault());
        add(SchemaChange.ColumnIdentityChanged.class, new AlterIdentity());
        add(SchemaChange.ColumnGenerationChanged.class, new AlterGeneration());
        add(SchemaChange.ColumnOptionsChanged.class, new AlterColumnOptions());
        add(SchemaChange.ColumnInheritanceChanged.class, new ChangeColumnInheritance());
        add(SchemaChange.ColumnOrderChanged.class, (change, situation, drafting) -> { });
        add(SchemaChange.ConstraintAdded.class, new AddConstraint());
        add(SchemaChange.ConstraintDropped.class, new DropConstraint());
        add(SchemaChange.ConstraintChanged.class, new ChangeConstraint());
        add(SchemaChange.ConstraintRenamed.class, new RenameConstraint());
        add(SchemaChange.IndexAdded.class, new AddIndex());
        add(SchemaChange.IndexDropped.class, new DropIndex());
        add(SchemaChange.IndexChanged.class, new ChangeIndex());
        add(SchemaChange.IndexRenamed.class, new RenameIndex());
        add(SchemaChange.TriggerChanged.class, new ChangeTrigger());
        add(SchemaChange.PolicyChanged.class, new ChangePolicy());
        add(SchemaChange.RuleChanged.class, new ChangeRule());
        add(SchemaChange.ViewChanged.class, new ChangeView());
        add(SchemaChange.SequenceChanged.class, new ChangeSequence());
        add(SchemaChange.EnumValuesChanged.class, new ChangeEnum());
        add(SchemaChange.CompositeTypeChanged.class, new ChangeComposite());
        add(SchemaChange.DomainChanged.class, new ChangeDomain());
        add(SchemaChange.ExtensionChanged.class, new ChangeExtension());
        add(SchemaChange.DefinitionChanged.class, new ChangeDefinition());
        add(SchemaChange.CommentChanged.class, new ChangeComment());
    }

    private <C extends SchemaChange> void add(Class<C> kind, Recipe<C> recipe) {
        byKind.put(kind, recipe);
    }

    Set<Class<?>> kinds() {
        return Set.copyOf(byKind.keySet());
    }

    /** Writes what the change needs, or that nobody knows how. */
    Drafting draft(SchemaChange change, Situation situation) {
        Drafting drafting = new Drafting();
        if (isShapedByType(change, situation)) {
            drafting.refuse(change.subject(), "A composite type says which columns its table has; alter that type with CASCADE by hand, then plan "
                    + "again.");
            return drafting;
        }
        MovedMembers members = new MovedMembers(situation);
        if (members.follows(change)) {
            return drafting;
        }
        Optional<ExtensionChanged> mover = Optional.of(change).filter(ColumnTypeChanged.class::isInstance).map(ColumnTypeChanged.class::cast)
                .flatMap(members::mover);
        if (mover.isPresent()) {
            drafting.refuse(change.subject(), Words.of(mover.get().subject()) + " moves to another schema by the same release, and its type goes with it: "
                    + "plan the two one after the other.");
            return drafting;
        }
        Optional.ofNullable(byKind.get(change.getClass())).ifPresentOrElse(
                recipe -> apply(recipe, change, situation, drafting),
                () -> drafting.refuse(change.subject(), "Chrysalis does not know how to make this change."));
        return drafting;
    }

    private static boolean isShapedByType(SchemaChange change, Situation situation) {
        boolean shapes = change instanceof SchemaChange.ColumnAdded || change instanceof SchemaChange.ColumnDropped
                || change instanceof SchemaChange.ColumnTypeChanged || change instanceof SchemaChange.ColumnRenamed;
        return shapes && Stream.of(situation.prodTable(change.subject().name()), situation.devTable(change.subject().name()))
                .allMatch(table -> table.filter(found -> found.storage().isOfType()).isPresent());
    }

    @SuppressWarnings("unchecked")
    private static <C extends SchemaChange> void apply(Recipe<C> recipe, SchemaChange change, Situation situation, Drafting drafting) {
        recipe.draft((C) change, situation, drafting);
    }
}
