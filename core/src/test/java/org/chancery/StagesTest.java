package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.lexicon.Lexicon;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagesTest {

    @TempDir
    Path folder;

    @Test
    void the_stages_are_those_of_the_house() {
        assertThat(Chancery.standard().stages().hashes().keySet())
                .containsExactly(
                        "page", "article", "analysis", "attribution", "actor", "statement", "event", "encoder");
    }

    @Test
    void equal_houses_have_equal_stages() {
        assertThat(Chancery.standard().stages()).isEqualTo(Chancery.standard().stages());
    }

    @Test
    void a_changed_file_changes_the_stages_that_read_it() throws IOException {
        Files.writeString(
                folder.resolve("stances.tsv"),
                "# columns cue kind stance negated to whether\nsay\tbelief\tdoubts\t-\t-\t-\n");
        Chancery now = Chancery.with(Lexicon.english().overlaidBy(folder));
        assertThat(Chancery.standard().stages().changedTo(now.stages())).containsExactly("statement");
    }

    @Test
    void where_a_lexicon_lies_is_no_part_of_it() throws IOException {
        String rows = "# columns cue kind stance negated to whether\nsay\tbelief\tdoubts\t-\t-\t-\n";
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("stances.tsv"), rows);
        Files.writeString(other.resolve("stances.tsv"), rows);
        assertThat(Chancery.with(Lexicon.english().overlaidBy(folder)).stages())
                .isEqualTo(Chancery.with(Lexicon.english().overlaidBy(other)).stages());
    }

    @Test
    void every_file_that_a_stage_reads_is_known_before_the_first_reading() throws IOException {
        Lexicon lexicon = Lexicon.english();
        Chancery house = Chancery.with(lexicon);
        Map<String, Set<String>> before = files(house);
        house.read(Capture.ofText("t", Files.readString(Path.of("../samples/02.txt"))));
        house.read(Capture.ofHtml("h", Files.readString(Path.of("../samples/01.html"))));
        assertThat(files(house)).isEqualTo(before);
        assertThat(lexicon.hashes().keySet())
                .isEqualTo(before.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
    }

    private static Map<String, Set<String>> files(Chancery house) {
        return house.read.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, e -> e.getValue().hashes().keySet()));
    }
}
