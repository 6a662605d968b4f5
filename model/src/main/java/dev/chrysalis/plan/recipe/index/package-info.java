/**
 * Recipes for indexes.
 */
package dev.chrysalis.plan.recipe.index;
