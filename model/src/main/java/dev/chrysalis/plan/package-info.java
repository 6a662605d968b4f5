/**
 * What somebody intends to do, in order: releases, phases, steps, their undo, hazards and decisions; and the planner that
 * makes them of schema changes. Pure functions of values; {@code plan.recipe} has one small class per safe procedure.
 */
package dev.chrysalis.plan;
