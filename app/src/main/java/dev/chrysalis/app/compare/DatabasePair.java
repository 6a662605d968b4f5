package dev.chrysalis.app.compare;

import dev.chrysalis.app.ui.workspace.Databases;
import dev.chrysalis.app.ui.workspace.Workspace;
import dev.chrysalis.dialect.Database;
import dev.chrysalis.diff.Comparison;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.schema.ObjectId;
import dev.chrysalis.schema.ObjectKind;
import dev.chrysalis.schema.Schema;
import java.util.List;
import java.util.Optional;

/** Both databases of the open project. */
record DatabasePair(Databases databases, Project project, Environment dev, Environment prod) {

    /** Those that are compared now; empty where no project names two. */
    static Optional<DatabasePair> of(Workspace workspace) {
        return workspace.projectProperty().get().flatMap(project -> workspace.development().flatMap(dev -> workspace.targetProperty().get()
                .map(prod -> new DatabasePair(workspace.databases(), project, dev, prod))));
    }

    /** Connects the first time: called from work, not from the window. */
    Database devDatabase() {
        return databases.of(dev);
    }

    /** Connects the first time: called from work, not from the window. */
    Database prodDatabase() {
        return databases.of(prod);
    }

    /** The definition of an object on both sides; a part is shown within what holds it. */
    List<DiffRow> definition(Comparison comparison, ObjectId id) {
        ObjectId whole = standingAlone(comparison, id);
        return DefinitionDiff.of(describe(devDatabase(), comparison.dev(), whole), describe(prodDatabase(), comparison.prod(), whole));
    }

    private static List<String> describe(Database database, Schema schema, ObjectId id) {
        return database.dialect().sql().describe(schema, id);
    }

    private static ObjectId standingAlone(Comparison comparison, ObjectId id) {
        if (!id.kind().isPart()) {
            return id;
        }
        ObjectId table = ObjectId.table(id.name());
        boolean inTable = comparison.dev().find(table).isPresent() || comparison.prod().find(table).isPresent();
        return inTable ? table : ObjectId.of(ObjectKind.VIEW, id.name());
    }
}
