package dev.chrysalis.schema;

import java.util.Set;

/**
 * What a server holds for all of its databases, as far as objects of one of them may name it.
 *
 * @param roles       who may own something or be allowed something
 * @param tablespaces where something may lie
 * @param extensions  those that it has the files of, each by its name and by name and version: {@code hstore}, {@code hstore 1.8}
 */
public record ServerInventory(Set<String> roles, Set<String> tablespaces, Set<String> extensions) {

    public ServerInventory {
        roles = Set.copyOf(roles);
        tablespaces = Set.copyOf(tablespaces);
        extensions = Set.copyOf(extensions);
    }
}
