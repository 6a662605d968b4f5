/** The journal as a story: what happened, when, who did it and how long it took; filter and export. */
package dev.chrysalis.app.history;
