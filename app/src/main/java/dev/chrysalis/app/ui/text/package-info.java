/** The words of the screens, from the message bundle, and figures as people read them. Knows no toolkit. */
package dev.chrysalis.app.ui.text;
