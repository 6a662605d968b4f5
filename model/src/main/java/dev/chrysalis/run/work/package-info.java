/** What each kind of step does, one attempt at a time: SQL, checks, scripts, people, wave by wave. */
package dev.chrysalis.run.work;
