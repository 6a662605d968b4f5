/** The rehearsal of a release on a copy: watched while it goes, then read as a report with one verdict at the top. */
package dev.chrysalis.app.simulate;
