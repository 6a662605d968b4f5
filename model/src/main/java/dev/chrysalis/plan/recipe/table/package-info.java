/**
 * Recipes for tables as a whole, also for those that are made anew.
 */
package dev.chrysalis.plan.recipe.table;
