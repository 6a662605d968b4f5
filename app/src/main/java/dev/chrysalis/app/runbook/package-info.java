/** The paper for the maintenance window: what is on it, how it looks, and where it is saved. */
package dev.chrysalis.app.runbook;
