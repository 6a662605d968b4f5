/**
 * Recipes by which a column takes over from another: both live in between, kept equal, until the old one goes.
 */
package dev.chrysalis.plan.recipe.takeover;
