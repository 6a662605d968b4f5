/** How a run speaks: of steps, sessions and times, and of what goes wrong. */
package dev.chrysalis.run.wording;
