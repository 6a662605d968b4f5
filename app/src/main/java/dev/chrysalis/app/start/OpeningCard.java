package dev.chrysalis.app.start;

import dev.chrysalis.app.ui.control.Sentence;
import dev.chrysalis.app.ui.task.Job;
import dev.chrysalis.app.ui.text.Messages;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;

/** What is being opened or made, in place of the ways to open something else. */
final class OpeningCard extends VBox {

    OpeningCard(Job job, Messages messages) {
        super(10);
        setId("start-opening");
        getStyleClass().addAll("chr-card", "chr-simulate-progress");
        Label title = new Sentence(job.title() + " …", "chr-section");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.progressProperty().bind(job.fractionProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        Label sentence = new Sentence("", "chr-muted");
        sentence.textProperty().bind(job.sentenceProperty().map(messages::engine));
        getChildren().addAll(title, bar, sentence);
    }
}
