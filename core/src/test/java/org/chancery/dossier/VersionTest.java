package org.chancery.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What a dossier says of its maker is so. */
class VersionTest {

    @Test
    void the_version_is_that_of_the_project() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        String version = pom.replaceFirst("(?s).*?<version>([^<]*)</version>.*", "$1");
        assertThat(DossierJson.VERSION).isEqualTo(version.replace("-SNAPSHOT", ""));
    }

    @Test
    void the_format_has_a_number_of_its_own() {
        assertThat(DossierJson.FORMAT).matches("chancery-dossier/\\d+");
    }

    @Test
    void a_dossier_is_as_its_schema_says() {
        assertThat(Schema.problems(DossierJson.of(Made.dossier()))).isEmpty();
    }
}
