package dev.chrysalis.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class StartRequestTest {

    @Test
    void without_arguments_start_is_shown() {
        assertThat(StartRequest.of(List.of())).isEqualTo(new StartRequest.Nothing());
    }

    @Test
    void a_folder_is_a_project() {
        assertThat(StartRequest.of(List.of("shop"))).isEqualTo(new StartRequest.Folder(Path.of("shop").toAbsolutePath()));
    }

    @Test
    void a_sample_is_asked_for_by_name() {
        assertThat(StartRequest.of(List.of("--sample", "shop"))).isEqualTo(new StartRequest.Sample("shop"));
    }
}
