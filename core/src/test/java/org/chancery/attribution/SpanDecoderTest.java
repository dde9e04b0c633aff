package org.chancery.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.chancery.attribution.Sight.Relation;
import org.chancery.attribution.SpanDecoder.Path;
import org.junit.jupiter.api.Test;

class SpanDecoderTest {

    /** Each letter is a word's likeliest label: {@code o}utside, {@code S}ource and {@code C}ontent begin, {@code s} and {@code c} go on, {@code x} is the cue. */
    private static Relation relation(String labels, double... chances) {
        float[][] scores = new float[labels.length()][5];
        int cue = labels.indexOf('x');
        for (int w = 0; w < labels.length(); w++) {
            double chance = w < chances.length ? chances[w] : 0.9;
            int label = "oSsCc".indexOf(labels.charAt(w));
            for (int l = 0; l < 5; l++) {
                scores[w][l] = (float) Math.log(l == Math.max(0, label) ? chance : (1 - chance) / 4);
            }
        }
        return new Relation(new Piece(10 + cue, 11 + cue), 3, 10, scores);
    }

    private static Path best(Relation relation) {
        return new SpanDecoder(relation).best().orElseThrow();
    }

    @Test
    void a_content_may_be_split_around_its_source_and_cue() {
        Path path = best(relation("CccSsxoCc"));
        assertThat(path.source()).contains(new Piece(13, 15));
        assertThat(path.content()).containsExactly(new Piece(10, 13), new Piece(17, 19));
    }

    @Test
    void of_two_likely_sources_the_likelier_is_taken() {
        Path path = best(relation("SoSxCcc", 0.8, 0.9, 0.97));
        assertThat(path.source()).contains(new Piece(12, 13));
        assertThat(path.content()).containsExactly(new Piece(14, 17));
    }

    @Test
    void a_content_that_only_goes_on_is_given_a_beginning() {
        assertThat(best(relation("Sxoccc")).content()).containsExactly(new Piece(13, 16));
    }

    @Test
    void the_words_of_the_cue_are_never_of_its_content() {
        assertThat(best(relation("SxCcc", 0.9, 0.01)).content()).containsExactly(new Piece(12, 15));
    }

    @Test
    void the_runner_up_of_a_source_is_the_next_likely_one() {
        Choices choices = Choices.of(relation("SoSxCcc", 0.7, 0.9, 0.97)).orElseThrow();
        Optional<Choices.RunnerUp> source = choices.runnersUp().stream()
                .filter(r -> r.role().equals("source"))
                .findFirst();
        assertThat(source.orElseThrow().words()).containsExactly(new Piece(10, 11));
        assertThat(source.orElseThrow().behind()).isPositive();
    }

    @Test
    void without_content_there_is_nothing_to_choose() {
        assertThat(Choices.of(relation("Sxooo"))).isEmpty();
    }
}
