package dev.chrysalis.dialect.sql;

import dev.chrysalis.schema.ObjectName;
import dev.chrysalis.schema.Sequence;
import dev.chrysalis.schema.Table;
import java.util.List;

/**
 * Tables that give way to others, mostly of the same names, with all their rows.
 *
 * @param before   the tables as they are, parents first
 * @param after    the tables that there are to be, parents first; without foreign keys, triggers, rules and policies
 * @param copies   which rows go where
 * @param released sequences that belong to columns of the tables before, and must not go with them
 * @param tied     sequences that belong to columns of the tables afterwards
 */
public record Remake(List<Table> before, List<Table> after, List<Copy> copies, List<Sequence> released, List<Sequence> tied) {

    public Remake {
        before = List.copyOf(before);
        after = List.copyOf(after);
        copies = List.copyOf(copies);
        released = List.copyOf(released);
        tied = List.copyOf(tied);
    }

    /**
     * All rows of one table before become rows of one afterwards; a partitioned table stands for all its partitions.
     *
     * @param values what is written into each of the columns, as SQL over the columns of the source
     */
    public record Copy(ObjectName from, ObjectName to, List<String> columns, List<String> values) {
        public Copy {
            columns = List.copyOf(columns);
            values = List.copyOf(values);
        }
    }
}
