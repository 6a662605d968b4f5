/** Files of a project: read as a person finds them, written as a whole, and what a change of a folder was, to be taken back. */
package dev.chrysalis.project.file;
