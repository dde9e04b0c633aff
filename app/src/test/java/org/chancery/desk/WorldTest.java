package org.chancery.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chancery.lexicon.Lexicon;
import org.junit.jupiter.api.Test;

/** The outlines of countries on the map. */
class WorldTest {

    private static final World WORLD = World.read();

    @Test
    void every_outline_is_drawn_but_the_antarctic() {
        assertThat(WORLD.countries()).hasSize(176);
        assertThat(WORLD.countries().stream().flatMap(c -> c.code().stream()))
                .doesNotHaveDuplicates()
                .hasSize(174)
                .contains("PAK", "NOR", "FRA", "XKX")
                .doesNotContain("ATA");
    }

    @Test
    void codes_are_those_of_the_lexicon() {
        Set<String> known = Lexicon.english().table("countries.tsv").rows().stream()
                .map(row -> row.get("code"))
                .collect(Collectors.toSet());
        List<String> codes =
                WORLD.countries().stream().flatMap(c -> c.code().stream()).toList();
        assertThat(codes.stream().filter(c -> !known.contains(c))).hasSizeLessThanOrEqualTo(2); // uninhabited ones
    }

    @Test
    void no_line_goes_across_the_map() {
        for (World.Country country : WORLD.countries()) {
            for (String ring : country.path().split("(?<=Z)", -1)) {
                double[] xs = Pattern.compile("[ML]")
                        .splitAsStream(ring.replace("Z", ""))
                        .filter(p -> !p.isBlank())
                        .mapToDouble(p -> Double.parseDouble(p.split(" ", -1)[0]))
                        .toArray();
                for (int i = 1; i < xs.length; i++) {
                    assertThat(Math.abs(xs[i] - xs[i - 1]))
                            .as(country.code() + " " + ring)
                            .isLessThan(200);
                }
            }
        }
    }

    @Test
    void all_lie_in_the_field() {
        assertThat(EqualEarth.of(0, 0).x()).isEqualTo(EqualEarth.WIDTH / 2.0);
        assertThat(EqualEarth.of(180, 0).x()).isCloseTo(EqualEarth.WIDTH, within(.1));
        assertThat(EqualEarth.of(-70, -55).y()).isLessThan(EqualEarth.HEIGHT);
        assertThat(EqualEarth.of(10, 83.6).y()).isGreaterThanOrEqualTo(0);
        Optional<World.Country> chile = WORLD.countries().stream()
                .filter(c -> c.code().equals(Optional.of("CHL")))
                .findFirst();
        assertThat(chile).isPresent();
    }
}
