/**
 * What the rows of PROD say to a change: what they are asked, and what is done where they stand against it.
 */
package dev.chrysalis.plan.recipe.rows;
