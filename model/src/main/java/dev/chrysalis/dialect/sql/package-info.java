/** Names, definitions and questions, as a database writes them. */
package dev.chrysalis.dialect.sql;
