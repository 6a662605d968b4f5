/** What a run asks of a server: its sessions, locks, time-outs and what its errors mean. */
package dev.chrysalis.dialect.server;
