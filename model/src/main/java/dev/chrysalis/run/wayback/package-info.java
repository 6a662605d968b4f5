/** Takes steps back, says beforehand what that would lose, and keeps it aside. */
package dev.chrysalis.run.wayback;
