/**
 * The safe procedures: one small class for each kind of change, that writes what must be done as drafts, in one package for each
 * family of objects. A recipe knows no other change: what ties drafts together is what each needs and gives. Here is what every recipe
 * may know; which recipe is for which change says {@link dev.chrysalis.plan.recipe.book}.
 */
package dev.chrysalis.plan.recipe;
