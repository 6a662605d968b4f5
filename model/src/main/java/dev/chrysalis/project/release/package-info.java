/** A release in its folder: read, written as it was planned, and changed by hand. */
package dev.chrysalis.project.release;
