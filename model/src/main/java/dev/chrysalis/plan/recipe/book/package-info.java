/**
 * The book of recipes: which one is for which change, and the drafts that come of all changes of a release together.
 */
package dev.chrysalis.plan.recipe.book;
