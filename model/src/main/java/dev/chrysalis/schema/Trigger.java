package dev.chrysalis.schema;

import java.util.Optional;

/**
 * A trigger on a table or view.
 *
 * @param definition the server's own deparsed {@code CREATE TRIGGER}
 * @param function   the routine it calls, where the server has such
 * @param enabled    the server's word for when it fires: {@code ORIGIN}, {@code DISABLED}, {@code REPLICA}, {@code ALWAYS}
 * @param inherited  whether it is there only because the partitioned parent has it
 */
public record Trigger(String name, String definition, Optional<ObjectId> function, String enabled, boolean inherited,
                      Annotations annotations) {
}
