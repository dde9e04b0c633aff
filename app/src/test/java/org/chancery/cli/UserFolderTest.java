package org.chancery.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFolderTest {

    private static final Path HOME = Path.of("home");

    @Test
    void chancery_home_goes_first() {
        assertThat(UserFolder.lexicon(Map.of("CHANCERY_HOME", "mine", "XDG_DATA_HOME", "data"), HOME))
                .isEqualTo(Path.of("mine", "lexicon"));
    }

    @Test
    void then_the_desktop_s_folder_for_data_then_the_usual_one_below_home() {
        assertThat(UserFolder.lexicon(Map.of("XDG_DATA_HOME", "data"), HOME))
                .isEqualTo(Path.of("data", "chancery", "lexicon"));
        assertThat(UserFolder.lexicon(Map.of("XDG_DATA_HOME", " "), HOME))
                .isEqualTo(HOME.resolve(".local/share/chancery/lexicon"));
    }
}
