/** Start: open a sample, a folder or a recent project, or make a new one after its connections were tested. */
package dev.chrysalis.app.start;
