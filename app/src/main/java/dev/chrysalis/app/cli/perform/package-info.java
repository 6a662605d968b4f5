/** The verbs that change a database, and their narration: run, rollback, what is hidden, what rollbacks keep. */
package dev.chrysalis.app.cli.perform;
