/**
 * Recipes for one column that stays the same column.
 */
package dev.chrysalis.plan.recipe.column;
