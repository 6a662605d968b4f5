/**
 * What all screens look at: the open project, its databases, what differs, where the releases stand, what is selected; and where
 * the screens are. Values and {@code javafx.beans} only, so that it is tested without a window.
 */
package dev.chrysalis.app.ui.workspace;
