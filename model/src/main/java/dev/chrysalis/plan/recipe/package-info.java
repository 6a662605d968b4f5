/**
 * The safe procedures: one small class for each kind of change, that writes what must be done as drafts. A recipe knows no other
 * change: what ties drafts together is what each needs and gives.
 */
package dev.chrysalis.plan.recipe;
