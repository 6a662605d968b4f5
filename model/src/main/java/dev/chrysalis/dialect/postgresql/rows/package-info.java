/** Questions about rows and objects that are there in PostgreSQL, rows kept aside, and columns kept equal by a trigger. */
package dev.chrysalis.dialect.postgresql.rows;
