/** What lies over the window and waits for an answer: a failure, a question, a point of no return. */
package dev.chrysalis.app.ui.dialog;
