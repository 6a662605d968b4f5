/** What the machine offers: a display, and the system's libraries that a window needs. Knows no toolkit. */
package dev.chrysalis.app.platform;
