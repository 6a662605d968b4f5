/** How PostgreSQL writes names, targets of a statement, comments and access, and how it reads a script. */
package dev.chrysalis.dialect.postgresql.text;
