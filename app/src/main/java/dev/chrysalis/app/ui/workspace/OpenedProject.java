package dev.chrysalis.app.ui.workspace;

import dev.chrysalis.Chrysalis;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.plan.Release;
import dev.chrysalis.project.Project;
import dev.chrysalis.project.environment.Environment;
import dev.chrysalis.project.release.ReleaseOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A project as it was read from its folder.
 *
 * @param order in which its releases were met
 */
record OpenedProject(Project project, List<String> order) {

    private static final Logger LOG = LoggerFactory.getLogger(OpenedProject.class);

    OpenedProject {
        order = List.copyOf(order);
    }

    /** One that was read before, whose releases are met in its own order. */
    static OpenedProject of(Project project) {
        return new OpenedProject(project, names(project));
    }

    /** Reads the folder and keeps there in which order its releases were met; takes a while, so it is called beside the window. */
    static OpenedProject read(Chrysalis engine, Path folder) {
        Project found = engine.open(folder);
        ReleaseOrder order = new ReleaseOrder(found.folder());
        List<String> met = order.with(names(found));
        try {
            order.keep(met);
        } catch (ChrysalisException e) {
            LOG.info("the order of the releases is not kept, so their marks are given anew when the project is opened again", e);
        }
        return new OpenedProject(found, met);
    }

    private static List<String> names(Project project) {
        return project.releases().stream().map(Release::name).toList();
    }

    /** The environment on which releases are run: the one marked as production, else the last of the file. */
    Optional<Environment> target() {
        List<Environment> environments = project.environments();
        return project.production().or(() -> environments.stream().reduce((earlier, later) -> later));
    }
}
