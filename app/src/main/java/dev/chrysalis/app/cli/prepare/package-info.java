/** The verbs before the window: compare, plan, simulate, runbook, timeline. */
package dev.chrysalis.app.cli.prepare;
