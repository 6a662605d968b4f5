/**
 * Recipes for keys and whatever else a table demands of its rows.
 */
package dev.chrysalis.plan.recipe.constraint;
