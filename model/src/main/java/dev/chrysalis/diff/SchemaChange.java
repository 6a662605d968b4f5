package dev.chrysalis.diff;

import dev.chrysalis.schema.ObjectId;

/**
 * One fact that differs between two schemas, told as what happens to PROD on its way to DEV: {@code before} is what PROD has,
 * {@code after} what DEV has. Holds no SQL. The facts are told family by family, by what they speak of.
 */
public sealed interface SchemaChange
        permits AccessChange, ObjectChange, TableChange, ColumnChange, ConstraintChange, IndexChange, BehaviourChange, TypeChange {

    /** The object that it speaks of: by its name in DEV, or in PROD where DEV has it no more. */
    ObjectId subject();

    Difference difference();
}
