package dev.chrysalis.plan.recipe.book;

import dev.chrysalis.diff.AccessChange;
import dev.chrysalis.diff.BehaviourChange;
import dev.chrysalis.diff.ColumnChange;
import dev.chrysalis.diff.ColumnChange.ColumnTypeChanged;
import dev.chrysalis.diff.ConstraintChange;
import dev.chrysalis.diff.IndexChange;
import dev.chrysalis.diff.ObjectChange;
import dev.chrysalis.diff.ObjectChange.ExtensionChanged;
import dev.chrysalis.diff.SchemaChange;
import dev.chrysalis.diff.TableChange;
import dev.chrysalis.diff.TypeChange;
import dev.chrysalis.plan.draft.DraftSheet;
import dev.chrysalis.plan.draft.StepWords;
import dev.chrysalis.plan.recipe.Recipe;
import dev.chrysalis.plan.recipe.Situation;
import dev.chrysalis.plan.recipe.behaviour.ChangePolicy;
import dev.chrysalis.plan.recipe.behaviour.ChangeRule;
import dev.chrysalis.plan.recipe.behaviour.ChangeTrigger;
import dev.chrysalis.plan.recipe.column.AddColumn;
import dev.chrysalis.plan.recipe.column.AlterColumnOptions;
import dev.chrysalis.plan.recipe.column.AlterGeneration;
import dev.chrysalis.plan.recipe.column.AlterIdentity;
import dev.chrysalis.plan.recipe.column.ChangeColumnInheritance;
import dev.chrysalis.plan.recipe.column.ChangeDefault;
import dev.chrysalis.plan.recipe.column.ChangeNullability;
import dev.chrysalis.plan.recipe.column.DropColumn;
import dev.chrysalis.plan.recipe.constraint.AddConstraint;
import dev.chrysalis.plan.recipe.constraint.ChangeConstraint;
import dev.chrysalis.plan.recipe.constraint.DropConstraint;
import dev.chrysalis.plan.recipe.constraint.RenameConstraint;
import dev.chrysalis.plan.recipe.index.AddIndex;
import dev.chrysalis.plan.recipe.index.ChangeIndex;
import dev.chrysalis.plan.recipe.index.DropIndex;
import dev.chrysalis.plan.recipe.index.RenameIndex;
import dev.chrysalis.plan.recipe.object.AddObject;
import dev.chrysalis.plan.recipe.object.ChangeAccess;
import dev.chrysalis.plan.recipe.object.ChangeComment;
import dev.chrysalis.plan.recipe.object.ChangeDefinition;
import dev.chrysalis.plan.recipe.object.ChangeExtension;
import dev.chrysalis.plan.recipe.object.ChangeView;
import dev.chrysalis.plan.recipe.object.DropObject;
import dev.chrysalis.plan.recipe.sequence.ChangeSequence;
import dev.chrysalis.plan.recipe.sequence.RenameSequence;
import dev.chrysalis.plan.recipe.table.ChangeTableStorage;
import dev.chrysalis.plan.recipe.table.RenameTable;
import dev.chrysalis.plan.recipe.takeover.ChangeColumnType;
import dev.chrysalis.plan.recipe.takeover.RenameColumn;
import dev.chrysalis.plan.recipe.takeover.ReplaceColumns;
import dev.chrysalis.plan.recipe.type.ChangeComposite;
import dev.chrysalis.plan.recipe.type.ChangeDomain;
import dev.chrysalis.plan.recipe.type.ChangeEnum;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Which recipe is for which kind of change. */
final class Recipes {

    private final Map<Class<?>, Recipe<?>> byKind = new HashMap<>();

    Recipes() {
        add(ObjectChange.ObjectAdded.class, new AddObject());
        add(ObjectChange.ObjectDropped.class, new DropObject());
        add(TableChange.TableRenamed.class, new RenameTable());
        add(TableChange.TableStorageChanged.class, new ChangeTableStorage());
        add(ColumnChange.ColumnAdded.class, new AddColumn());
        add(ColumnChange.ColumnDropped.class, new DropColumn());
        add(ColumnChange.ColumnRenamed.class, new RenameColumn());
        add(ColumnChange.ColumnsReplaced.class, new ReplaceColumns());
        add(ColumnChange.ColumnTypeChanged.class, new ChangeColumnType());
        add(ColumnChange.ColumnNullabilityChanged.class, new ChangeNullability());
        add(ColumnChange.ColumnDefaultChanged.class, new ChangeDefault());
        add(ColumnChange.ColumnIdentityChanged.class, new AlterIdentity());
        add(ColumnChange.ColumnGenerationChanged.class, new AlterGeneration());
        add(ColumnChange.ColumnOptionsChanged.class, new AlterColumnOptions());
        add(ColumnChange.ColumnInheritanceChanged.class, new ChangeColumnInheritance());
        add(TableChange.ColumnOrderChanged.class, (change, situation, sheet) -> { });
        add(ConstraintChange.ConstraintAdded.class, new AddConstraint());
        add(ConstraintChange.ConstraintDropped.class, new DropConstraint());
        add(ConstraintChange.ConstraintChanged.class, new ChangeConstraint());
        add(ConstraintChange.ConstraintRenamed.class, new RenameConstraint());
        add(IndexChange.IndexAdded.class, new AddIndex());
        add(IndexChange.IndexDropped.class, new DropIndex());
        add(IndexChange.IndexChanged.class, new ChangeIndex());
        add(IndexChange.IndexRenamed.class, new RenameIndex());
        add(BehaviourChange.TriggerChanged.class, new ChangeTrigger());
        add(BehaviourChange.PolicyChanged.class, new ChangePolicy());
        add(BehaviourChange.RuleChanged.class, new ChangeRule());
        add(ObjectChange.ViewChanged.class, new ChangeView());
        add(ObjectChange.SequenceChanged.class, new ChangeSequence());
        add(ObjectChange.SequenceRenamed.class, new RenameSequence());
        add(TypeChange.EnumValuesChanged.class, new ChangeEnum());
        add(TypeChange.CompositeTypeChanged.class, new ChangeComposite());
        add(TypeChange.DomainChanged.class, new ChangeDomain());
        add(ObjectChange.ExtensionChanged.class, new ChangeExtension());
        add(ObjectChange.DefinitionChanged.class, new ChangeDefinition());
        add(ObjectChange.CommentChanged.class, new ChangeComment());
        add(AccessChange.OwnerChanged.class, new ChangeAccess()::draft);
        add(AccessChange.PrivilegesChanged.class, new ChangeAccess()::draft);
    }

    private <C extends SchemaChange> void add(Class<C> kind, Recipe<C> recipe) {
        byKind.put(kind, recipe);
    }

    Set<Class<?>> kinds() {
        return Set.copyOf(byKind.keySet());
    }

    /** Writes what the change needs, or that nobody knows how. */
    DraftSheet draft(SchemaChange change, Situation situation) {
        DraftSheet sheet = new DraftSheet();
        if (isShapedByType(change, situation)) {
            sheet.refuse(change.subject(),
                    "A composite type says which columns its table has; alter that type with CASCADE by hand, then plan "
                    + "again.");
            return sheet;
        }
        MovedMembers members = new MovedMembers(situation);
        if (members.follows(change)) {
            return sheet;
        }
        Optional<ExtensionChanged> mover = Optional.of(change).filter(ColumnTypeChanged.class::isInstance)
                .map(ColumnTypeChanged.class::cast)
                .flatMap(members::mover);
        if (mover.isPresent()) {
            sheet.refuse(change.subject(), StepWords.of(mover.get().subject())
                    + " moves to another schema by the same release, and its type goes with it: "
                    + "plan the two one after the other.");
            return sheet;
        }
        Optional.ofNullable(byKind.get(change.getClass())).ifPresentOrElse(
                recipe -> apply(recipe, change, situation, sheet),
                () -> sheet.refuse(change.subject(), "Chrysalis does not know how to make this change."));
        return sheet;
    }

    private static boolean isShapedByType(SchemaChange change, Situation situation) {
        boolean shapes = change instanceof ColumnChange.ColumnAdded || change instanceof ColumnChange.ColumnDropped
                || change instanceof ColumnChange.ColumnTypeChanged || change instanceof ColumnChange.ColumnRenamed;
        return shapes && Stream.of(situation.prodTable(change.subject().name()), situation.devTable(change.subject().name()))
                .allMatch(table -> table.filter(found -> found.storage().isOfType()).isPresent());
    }

    @SuppressWarnings("unchecked")
    private static <C extends SchemaChange> void apply(Recipe<C> recipe, SchemaChange change, Situation situation, DraftSheet sheet) {
        recipe.draft((C) change, situation, sheet);
    }
}
