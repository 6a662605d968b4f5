package dev.chrysalis.app.ui.dialog;

import java.util.List;

/**
 * A question before something that cannot be taken back.
 *
 * @param title       {@code No way back after this step}
 * @param sentence    what is lost, with its row count
 * @param held        what was checked and holds, whole sentences
 * @param wayBack     until when there is a way back, a whole sentence
 * @param typed       what must be typed: the release's name
 * @param verb        what the red button does: {@code Drop the column on PROD}
 * @param environment its name
 * @param production  whether it is production
 */
public record Confirmation(String title, String sentence, List<String> held, String wayBack, String typed, String verb,
                           String environment, boolean production) {

    public Confirmation {
        held = List.copyOf(held);
    }
}
