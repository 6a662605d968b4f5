/**
 * Recipes for sequences.
 */
package dev.chrysalis.plan.recipe.sequence;
