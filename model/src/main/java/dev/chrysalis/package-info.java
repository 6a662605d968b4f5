/**
 * The verbs that both front ends call: connect, compare, plan, simulate, run, roll back, status, check, write runbook. The
 * only package that may know all the others.
 */
package dev.chrysalis;
