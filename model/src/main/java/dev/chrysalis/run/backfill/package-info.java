/** Fills rows in batches by key, each batch committed by itself, at a pace that spares the server. */
package dev.chrysalis.run.backfill;
