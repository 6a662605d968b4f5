package dev.chrysalis.corpus;

import dev.chrysalis.testing.TestDatabase;

/** Says how a database looks, whatever the planner thinks of it. */
interface Oracle {

    Dump look(TestDatabase database);
}
