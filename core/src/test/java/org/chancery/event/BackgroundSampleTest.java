package org.chancery.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.text.Marked;
import org.junit.jupiter.api.Test;

/** The kept sentences of {@code background.txt}: what an article reports is told from what it presupposes or recalls. */
class BackgroundSampleTest {

    private static final Background BACKGROUND = new Background(ReadText.LEXICON, new Dates(ReadText.LEXICON));

    @Test
    void background_is_told_from_news_in_more_than_85_of_a_hundred() {
        List<Marked> samples = Samples.of("background.txt");
        int[] right = new int[2];
        int[] of = new int[2];
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            int half = Samples.isForTuning(i) ? 0 : 1;
            ReadText read = ReadText.of(samples.get(i).text());
            for (Marked.Label label : samples.get(i).labels()) {
                int trigger = read.analysis().tokenAt(label.span().start());
                Background.Verdict verdict = BACKGROUND.of(trigger, read.analysis());
                of[half]++;
                if (verdict.background() == label.name().equals("background")) {
                    right[half]++;
                } else {
                    wrong.add(samples.get(i).print() + " " + verdict.reason());
                }
            }
        }
        assertThat(samples).hasSize(100);
        assertThat((right[0] + right[1]) / (double) (of[0] + of[1]))
                .as("right: %s", wrong)
                .isGreaterThanOrEqualTo(.85);
        assertThat(right[1] / (double) of[1]).as("never tuned on: %s", wrong).isGreaterThanOrEqualTo(.85);
    }
}
