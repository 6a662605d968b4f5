/**
 * Recipes for what a table does by itself: triggers, policies and rules.
 */
package dev.chrysalis.plan.recipe.behaviour;
