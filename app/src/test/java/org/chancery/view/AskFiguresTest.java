package org.chancery.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.chancery.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The promise of {@code ask} in figures: {@code -Dchancery.big=20000000} makes a ledger of so many statements in {@code target} (775 bytes each) and asks it. */
class AskFiguresTest {

    private static final int TIMES = 100;

    @Test
    @EnabledIfSystemProperty(named = "chancery.big", matches = "[0-9]{4,9}")
    void a_named_speaker_and_a_phrase_are_answered_in_a_fifth_of_a_second() throws Exception {
        long statements = Long.getLong("chancery.big");
        Path file = Path.of("target", "big-" + statements + ".db");
        if (!Files.exists(file)) {
            MadeLedger.fill(file, statements, 5);
        }
        try (Ledger ledger = Ledger.read(file)) {
            AskFigures figures = new AskFigures(ledger, 1);
            figures.kinds().values().forEach(Runnable::run); // warm
            figures.kinds().forEach((name, kind) -> {
                AskFigures.Taken taken = figures.ask(kind, TIMES);
                System.err.println(AskFigures.line(name, taken));
                if (name.startsWith("speaker") || name.startsWith("phrase")) {
                    assertThat(AskFigures.percentile(taken.processor(), 0.95))
                            .as(name)
                            .isLessThan(200);
                }
            });
        }
    }
}
