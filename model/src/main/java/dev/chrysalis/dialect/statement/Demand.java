package dev.chrysalis.dialect.statement;

import java.util.List;

/**
 * What a statement demands of rows that are there, told by those that do not meet it. All parts are as written in SQL.
 *
 * @param what      {@code rows of orders without note}
 * @param condition which rows it is about
 * @param alike     of these only such as agree in all of this with another one; none for each of them
 */
public record Demand(String table, String what, String condition, List<String> alike) {

    public Demand {
        alike = List.copyOf(alike);
    }

    /** Gives one row with the number of rows that do not meet it. */
    public String count() {
        return alike.isEmpty() ? "SELECT count(*) FROM " + table + " WHERE " + condition
                : "SELECT coalesce(sum(row_count), 0) FROM (SELECT count(*) AS row_count FROM " + table + " WHERE " + condition + having()
                        + ") AS chrysalis_alike";
    }

    /** Gives these rows, or what several of them have in common. */
    public String rows() {
        return alike.isEmpty() ? "SELECT * FROM " + table + " WHERE " + condition
                : "SELECT " + String.join(", ", alike) + ", count(*) FROM " + table + " WHERE " + condition + having();
    }

    private String having() {
        return " GROUP BY " + String.join(", ", alike) + " HAVING count(*) > 1";
    }
}
