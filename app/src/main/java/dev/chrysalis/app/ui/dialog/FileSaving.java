package dev.chrysalis.app.ui.dialog;

import dev.chrysalis.app.ui.text.Messages;
import dev.chrysalis.app.ui.workspace.ExportFolder;
import dev.chrysalis.app.ui.workspace.Faults;
import dev.chrysalis.fault.ChrysalisException;
import dev.chrysalis.fault.FaultCode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** Asks where something is to be saved, and writes it there. FX thread only. */
public final class FileSaving {

    private final Messages messages;
    private final Faults faults;
    private final ExportFolder exports;

    public FileSaving(Messages messages, Faults faults, ExportFolder exports) {
        this.messages = messages;
        this.faults = faults;
        this.exports = exports;
    }

    /** @return where it was saved; empty where the person went back or it failed, which is shown */
    public Optional<Path> save(String suggestedName, byte[] content) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages.get("save.title"));
        chooser.setInitialFileName(suggestedName);
        exports.offer().map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        File chosen = chooser.showSaveDialog(Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null));
        Optional<Path> saved = Optional.ofNullable(chosen).map(File::toPath).filter(file -> write(file, content));
        saved.ifPresent(exports::remember);
        exports.tidy();
        return saved;
    }

    private boolean write(Path file, byte[] content) {
        try {
            Files.write(file, content);
            return true;
        } catch (IOException e) {
            faults.show(new ChrysalisException(FaultCode.PROJECT_NOT_WRITABLE, file + " cannot be written: " + e.getMessage() + ".",
                    "No database was touched.", "Choose a folder that you may write to, on a disk with space left.", e));
            return false;
        }
    }
}
