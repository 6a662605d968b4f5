/**
 * Drafts: what recipes propose before it becomes steps, what each needs and gives, and what puts them into an order that runs, with
 * the pauses and gates between.
 */
package dev.chrysalis.plan.draft;
