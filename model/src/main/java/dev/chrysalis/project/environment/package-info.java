/** Where databases are and how one gets in: addresses, credentials by reference, connections. */
package dev.chrysalis.project.environment;
