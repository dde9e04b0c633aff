package org.chancery.gazetteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.LexiconException;
import org.chancery.lexicon.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {

    private static final Lexicon ENGLISH = Lexicon.english();
    private static final Gazetteer GAZETTEER = new Gazetteer(ENGLISH);

    @TempDir
    Path own;

    private static String country(String name) {
        return GAZETTEER.place(name, Optional.empty()).map(Place::country).orElse("");
    }

    @Test
    void a_name_is_found_whatever_its_case_accents_hyphens_and_saints() {
        assertThat(country("BAGHDAD")).isEqualTo("IRQ");
        assertThat(country("São Paulo")).isEqualTo("BRA");
        assertThat(country("Port au Prince")).isEqualTo("HTI");
        assertThat(country("al-Hasakah")).isEqualTo("SYR");
        assertThat(country("Saint Louis")).isEqualTo(country("St. Louis")).isEqualTo("USA");
        assertThat(country("the Gaza Strip")).isEqualTo("PSE");
        assertThat(country("Nowhereville")).isEmpty();
    }

    @Test
    void the_best_known_of_a_name_comes_first() {
        assertThat(GAZETTEER.places("Paris")).extracting(Place::country).startsWith("FRA");
        assertThat(GAZETTEER.places("Tripoli")).extracting(Place::country).startsWith("LBY", "LBN");
        assertThat(GAZETTEER.places("Washington").get(0).latitude()).isBetween(38.0, 39.5);
    }

    @Test
    void a_country_or_what_stands_behind_the_comma_tells_which_is_meant() {
        assertThat(GAZETTEER.place("Tripoli", Optional.of("LBN"))).isPresent();
        assertThat(GAZETTEER.within("Paris", "Texas").map(Place::country)).contains("USA");
        assertThat(GAZETTEER.within("Flint", "Mich.").map(Place::province)).contains("Michigan");
        assertThat(GAZETTEER.within("Birmingham", "Alabama").map(Place::country))
                .contains("USA");
        assertThat(GAZETTEER.within("Birmingham", "England").map(Place::country))
                .contains("GBR");
        assertThat(GAZETTEER.within("Hyderabad", "Pakistan").map(Place::country))
                .contains("PAK");
        assertThat(GAZETTEER.within("Basra", "Texas")).isEmpty();
        assertThat(GAZETTEER.countryOf("Wash.")).contains("USA");
        assertThat(GAZETTEER.countryOf("Iraq")).contains("IRQ");
    }

    @Test
    void an_abbreviation_counts_only_as_it_is_written() {
        assertThat(country("ME")).isEqualTo("USA");
        assertThat(country("me")).isEmpty();
        assertThat(country("Mass.")).isEqualTo("USA");
        assertThat(country("mass")).isEmpty();
    }

    @Test
    void names_that_are_words_or_people_are_flagged() {
        assertThat(List.of("Reading", "Nice", "Split", "Mobile", "Lincoln", "Washington"))
                .allMatch(GAZETTEER::isDoubtful);
        assertThat(List.of("Baghdad", "Aleppo", "Chicago")).noneMatch(GAZETTEER::isDoubtful);
    }

    @Test
    void threads_may_ask_at_once() {
        Gazetteer fresh = new Gazetteer(ENGLISH);
        assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> fresh.places("Kabul")
                        .size()))
                .hasSize(64)
                .allMatch(n -> n == GAZETTEER.places("Kabul").size());
    }

    @Test
    void the_table_holds_known_countries_two_thousand_cities_and_the_capitals() {
        List<Table.Row> rows = ENGLISH.table("places.tsv").rows();
        Set<String> codes = ENGLISH.table("country-codes.tsv").rows().stream()
                .map(row -> row.get("three"))
                .collect(Collectors.toCollection(HashSet::new));
        codes.add("");
        assertThat(rows).allMatch(row -> codes.contains(row.get("country")));
        assertThat(rows.stream().filter(row -> row.get("kind").equals("city"))).hasSizeGreaterThan(2000);
        assertThat(rows.stream().filter(row -> row.get("kind").equals("capital")))
                .hasSizeGreaterThan(190);
        assertThat(rows).noneMatch(row -> row.get("kind").isEmpty());
    }

    @Test
    void a_user_s_own_places_are_added_and_his_mistakes_all_named() throws IOException {
        Path file = own.resolve("places.tsv");
        String head = "# columns name other country kind province lat lon weight\n";
        Files.writeString(file, head + "Little Harbour\t-\tCAN\ttown\t-\t44.7\t-62.8\t30\n");
        assertThat(new Gazetteer(ENGLISH.overlaidBy(own)).places("little harbour"))
                .hasSize(1);
        Files.writeString(file, head + "A\t-\tCAN\ttown\t-\t944.7\t-62.8\t30\nB\t-\tCAN\ttown\t-\t1\t2\tbig\n");
        assertThatThrownBy(() -> new Gazetteer(ENGLISH.overlaidBy(own)))
                .isInstanceOfSatisfying(LexiconException.class, e -> assertThat(e.problems())
                        .hasSize(2)
                        .anyMatch(p -> p.contains("places.tsv:2") && p.contains("944.7"))
                        .anyMatch(p -> p.contains("places.tsv:3") && p.contains("big")));
    }
}
