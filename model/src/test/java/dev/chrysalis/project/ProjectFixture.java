package dev.chrysalis.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A project as people write one by hand, with everything that the format knows. */
record ProjectFixture(Path folder) {

    static final String RELEASE = "releases/2026.11-message-time/";

    static ProjectFixture in(Path folder) {
        ProjectFixture fixture = new ProjectFixture(folder);
        fixture.file("chrysalis.yaml", """
                # the shop's databases
                name: shop
                zone: Europe/Berlin

                environments:
                  prod:
                    url: jdbc:h2:./databases/prod;AUTO_SERVER=TRUE
                    user: shop
                    credential: env:SHOP_PASSWORD   # from the vault
                    colour: "#ffc421"
                    production: true
                  dev:
                    url: jdbc:postgresql://dev-3/shop_dev

                limits:
                  lock-timeout: 500ms
                  soak: 7d

                windows:
                  - 2026-11-10 02:00 to 04:00
                """);
        fixture.file(RELEASE + "release.yaml", """
                title: Message time
                summary: >
                  Conversations show the time of their last message
                  without a lookup.
                requires: [2026.09-order-notes]
                application: {name: shop-api, before: 4.18, after: 4.19}

                # agreed with operations
                schedule:
                  expand: 2026-11-10 02:00 to 04:00      # the night shift knows
                  rollout: 2026-11-16 10:00 to 2026-11-30 17:00
                  # contract follows when rollout is through

                decisions:
                  - id: column-successor conversation.last_message_id
                    question: Does last_message_timestamp follow last_message_id?
                    answer: replaced
                    parameters:
                      forward: (SELECT created_at FROM message WHERE id = last_message_id)
                probes:
                  before:
                    - name: List conversations
                      sql: SELECT id, name, last_message_id FROM conversation
                """);
        fixture.file(RELEASE + "expand/010-add-last-message-at.sql", """
                -- title: Add last_message_timestamp
                -- lock: ACCESS EXCLUSIVE on conversation
                -- blocks: everybody
                -- hazards:
                --   - caution waits-for-lock: Readers wait while it waits.
                -- estimate: 6ms
                -- patience: 5m

                ALTER TABLE conversation ADD COLUMN last_message_timestamp timestamp;
                """);
        fixture.file(RELEASE + "expand/010-add-last-message-at.undo.sql", "ALTER TABLE conversation DROP COLUMN last_message_timestamp;\n");
        fixture.file(RELEASE + "expand/010-add-last-message-at.done.sql", "SELECT count(*) = 1 FROM information_schema.columns\n");
        fixture.file(RELEASE + "expand/020-fill-last-message-at.backfill.yaml", """
                table: conversation
                key: id
                set: last_message_timestamp = (SELECT created_at FROM message WHERE id = last_message_id)
                where: last_message_timestamp IS NULL
                batch: 500
                """);
        fixture.file(RELEASE + "rollout/010-deploy-api.sh", """
                #!/bin/sh
                # Deploys the new application.
                # chrysalis:
                #   title: Deploy shop-api
                #   waves: [eu-1, eu-2, us-1]
                #   time-limit: 10m
                #   status: true
                #   backward: true
                #   simulate: skip
                exit 0
                """);
        fixture.file(RELEASE + "rollout/020-smoke-test.check.sql", """
                -- a gate
                -- that holds when nobody fails
                SELECT true
                """);
        fixture.file(RELEASE + "rollout/030-tell-support.md", """
                ---
                title: Tell support
                undo: Tell support that it was taken back.
                ---

                # Tell support
                The time of the last message is shown from now on.
                """);
        fixture.file(RELEASE + "contract/020-soak.md", """
                ---
                soak: 14d
                ---
                Wait and watch.
                """);
        fixture.file(RELEASE + "contract/030-drop-last-message-id.sql", """
                -- undo: impossible because the old values are gone
                ALTER TABLE conversation DROP COLUMN chrysalis_last_message_id;
                """);
        fixture.file(RELEASE + "contract/040-no-word-of-undo.sql", """
                -- This one is only a comment.
                SELECT 1;
                """);
        return fixture;
    }

    Project read() {
        return new ProjectFolder(folder).read();
    }

    void file(String path, String text) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file by its path, hidden ones too. */
    Map<String, String> everything() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.filter(Files::isRegularFile)
                    .forEach(path -> files.put(folder.relativize(path).toString(), text(folder.relativize(path).toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
