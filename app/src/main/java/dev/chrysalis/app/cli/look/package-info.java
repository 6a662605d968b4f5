/** The verbs that only look at a database: status, journal, check; and how an event of the journal is told. */
package dev.chrysalis.app.cli.look;
