/** What is asked of a run, from where, and how it ends. */
package dev.chrysalis.run.request;
