/**
 * What somebody intends to do, in order: releases, phases, steps, their undo, hazards and decisions, as values. How a release comes to
 * be lies below: {@code evidence} is asked, {@code decision} asks people, {@code recipe} has one small class per safe procedure,
 * {@code draft} brings steps into an order, and {@code planner} makes the release of it.
 */
package dev.chrysalis.plan;
