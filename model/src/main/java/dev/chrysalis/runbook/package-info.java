/**
 * The paper for the window: a release, where it runs and what its rehearsal showed, as Markdown, one HTML file and PDF. Chapters
 * make blocks, writers put blocks on a medium; neither knows the other.
 */
package dev.chrysalis.runbook;
