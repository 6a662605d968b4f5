/** What PROD and DEV are asked before it is planned: rows that stand against a change, values in common. */
package dev.chrysalis.plan.evidence;
