package dev.chrysalis.app.start;

import dev.chrysalis.ConnectionTest;
import dev.chrysalis.project.environment.CredentialReference;
import dev.chrysalis.project.environment.Environment;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What somebody writes about one database, and what came of trying it. */
final class ConnectionForm {

    private final String name;
    private final boolean production;
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty user = new SimpleStringProperty("");
    private final ObjectProperty<CredentialReference.Kind> kind = new SimpleObjectProperty<>(CredentialReference.Kind.ENV);
    private final StringProperty reference = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<ConnectionTest>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper testing = new ReadOnlyBooleanWrapper();

    ConnectionForm(String name, boolean production) {
        this.name = name;
        this.production = production;
        // an answer belongs to what was asked: whoever changes the address has not tested it
        address.addListener((property, before, after) -> result.set(Optional.empty()));
        user.addListener((property, before, after) -> result.set(Optional.empty()));
        kind.addListener((property, before, after) -> result.set(Optional.empty()));
        reference.addListener((property, before, after) -> result.set(Optional.empty()));
    }

    String name() {
        return name;
    }

    boolean production() {
        return production;
    }

    StringProperty addressProperty() {
        return address;
    }

    StringProperty userProperty() {
        return user;
    }

    ObjectProperty<CredentialReference.Kind> kindProperty() {
        return kind;
    }

    /** The variable, the file or the command; never a password. */
    StringProperty referenceProperty() {
        return reference;
    }

    ReadOnlyObjectProperty<Optional<ConnectionTest>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty testingProperty() {
        return testing.getReadOnlyProperty();
    }

    BooleanBinding worksBinding() {
        return Bindings.createBooleanBinding(() -> result.get().filter(ConnectionTest.Works.class::isInstance).isPresent(), result);
    }

    Environment environment() {
        CredentialReference credential = kind.get() == CredentialReference.Kind.NONE || reference.get().isBlank()
                ? CredentialReference.NONE : new CredentialReference(kind.get(), reference.get().strip());
        return new Environment(name, address.get().strip(), user.get().strip(), credential, "", production);
    }

    void begin() {
        testing.set(true);
        result.set(Optional.empty());
    }

    void end(Optional<ConnectionTest> answer) {
        testing.set(false);
        result.set(answer);
    }
}
