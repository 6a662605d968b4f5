package dev.chrysalis.app.cli;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.project.environment.Environment;

/** A database that a command was pointed at. */
record Target(Environment environment, Database database) {
}
