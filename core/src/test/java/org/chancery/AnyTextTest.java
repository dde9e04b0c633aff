package org.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.chancery.dossier.Audit;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.DossierJson;
import org.chancery.dossier.RecordJson;
import org.chancery.dossier.Rows;
import org.chancery.dossier.Schema;
import org.chancery.json.Json;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;
import org.chancery.source.Capture;
import org.junit.jupiter.api.Test;

/** Sends random and mutated texts and pages through everything; {@code -Dchancery.any=20000} for more, {@code -Dchancery.any.from=SEED} to begin elsewhere. */
class AnyTextTest {

    private static final Chancery CHANCERY = Chancery.standard();

    @Test
    void any_text_gives_a_sound_dossier_and_gives_it_twice() {
        long from = Long.getLong("chancery.any.from", 1L);
        long count = Long.getLong("chancery.any", 1_000L);
        List<String> failures = new ArrayList<>();
        for (long seed = from; seed < from + count && failures.size() < 20; seed++) {
            failures.addAll(failures(seed));
        }
        assertThat(failures).isEmpty();
    }

    private static List<String> failures(long seed) {
        Capture capture = AnyText.of(seed);
        List<String> failures = new ArrayList<>();
        try {
            Dossier dossier = CHANCERY.read(capture);
            Audit.of(dossier).stream().limit(3).forEach(v -> failures.add("seed " + seed + ": " + v));
            String written = JsonWriter.line(DossierJson.of(dossier));
            Json again = JsonReader.read(written);
            Schema.problems(again).stream().limit(3).forEach(p -> failures.add("seed " + seed + ": schema: " + p));
            RecordJson.of(dossier);
            assertThat(Rows.of(dossier)).allMatch(row -> row.size() == Rows.COLUMNS.size());
            if (!written.equals(JsonWriter.line(DossierJson.of(CHANCERY.read(capture))))) {
                failures.add("seed " + seed + ": not the same twice");
            }
        } catch (Exception | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            failures.add("seed " + seed + ": " + e + (trace.length == 0 ? "" : " at " + trace[0])
                    + java.util.Arrays.stream(trace)
                            .filter(t -> t.getClassName().startsWith("org.chancery"))
                            .limit(2)
                            .map(t -> " < " + t)
                            .collect(java.util.stream.Collectors.joining()));
        }
        return failures;
    }
}
