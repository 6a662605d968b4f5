package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Trigger;
import java.util.List;

/**
 * Statements that keep old and new columns of one row equal while an old and a new application write to it.
 *
 * <p>On an insert a value in a new column wins, for only the new application gives one: so a new column must have no default in
 * the meantime. On an update the side that was changed wins. A value that already follows from the other side is left as it is,
 * so filling the new columns of old rows does not touch the old ones.
 */
public interface SyncSql {

    /** Makes the trigger and what it needs; fails where one of that name is there. */
    List<String> install(ColumnSync sync);

    /** Makes a trigger that gives the column its value where an insert gives none; fails where one of that name is there. */
    List<String> install(ColumnFilling filling);

    /** Removes what either {@code install} made, where it is there. */
    List<String> remove(ObjectName table, String name);

    /** How the rows are filled and asked that such a trigger keeps equal. */
    SyncedRows rows();

    /** Whether another trigger fires after one of that name, so that it may change a row that this one has seen. */
    boolean isFollowedBy(Trigger trigger, String name);

    /** Whether a trigger that asks more than the row has the rights of its maker while it does. */
    boolean borrowsRights();

    /** Gives one row, true where the trigger is there and fires. */
    String isInstalled(ObjectName table, String name);
}
