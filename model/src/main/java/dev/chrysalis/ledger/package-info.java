/** What is kept aside on a database: objects that are hidden until they are dropped. */
package dev.chrysalis.ledger;
