/** What must hold before a run, a phase or a step may begin: order, folder, drift, transactions, the gate of the rollout. */
package dev.chrysalis.run.guard;
