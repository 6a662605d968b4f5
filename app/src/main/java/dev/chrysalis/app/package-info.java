/** Where the window starts: the launcher, the application, and the one place that wires everything. */
package dev.chrysalis.app;
