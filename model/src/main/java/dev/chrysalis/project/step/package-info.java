/** How one step stands in files: its name, its options, its text and its undo, for each kind of step. */
package dev.chrysalis.project.step;
