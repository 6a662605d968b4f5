package dev.chrysalis.app.cli.option;

import dev.chrysalis.dialect.Database;
import dev.chrysalis.project.environment.Environment;

/** A database that a command was pointed at. */
public record Target(Environment environment, Database database) {
}
