/** Light and dark, colours by token, faces, and the mark by which a release is told from others. Knows no screen. */
package dev.chrysalis.app.ui.theme;
