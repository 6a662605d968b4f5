/**
 * Recipes for objects that stand by themselves: made and dropped, and for those that are known by their definition.
 */
package dev.chrysalis.plan.recipe.object;
