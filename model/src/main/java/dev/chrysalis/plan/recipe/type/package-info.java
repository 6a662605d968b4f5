/**
 * Recipes for types, and for all that is made of them.
 */
package dev.chrysalis.plan.recipe.type;
