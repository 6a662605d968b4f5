package dev.chrysalis.schema;

import java.util.List;
import java.util.Optional;

/**
 * A row-level security policy.
 *
 * @param command what it governs: {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE}, {@code DELETE}
 * @param roles   whom it governs, sorted; {@code PUBLIC} for everybody
 */
public record Policy(String name, String command, boolean permissive, List<String> roles, Optional<String> using,
                     Optional<String> withCheck, Annotations annotations) {

    public Policy {
        roles = List.copyOf(roles);
    }
}
