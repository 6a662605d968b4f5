/** One run's hold on its database: the lock, the session that does the work, the journal, the watch over a long statement. */
package dev.chrysalis.run.session;
