/** The paper for the maintenance window: Markdown, HTML and PDF from a release and its last simulation. */
package dev.chrysalis.runbook;
