/** Those who take part in a run from outside: who is asked, who is told, and who pauses or stops it. */
package dev.chrysalis.run.party;
