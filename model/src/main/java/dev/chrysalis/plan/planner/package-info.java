/** Makes a release of what differs, or says why not: the planner, which knows decisions, recipes and drafts, and is known by none. */
package dev.chrysalis.plan.planner;
