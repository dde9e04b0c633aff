package org.chancery.score;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.Chancery;
import org.chancery.dossier.Dossier;
import org.chancery.dossier.RecordJson;
import org.chancery.json.Json;

/** The samples come in; how well the program reads them goes out: figures that every build can measure. */
final class SampleFigures {

    private SampleFigures() {}

    static Figures measure(Chancery chancery, List<Sample> samples) {
        List<GoldRecord> gold = new ArrayList<>();
        Map<String, Json.Obj> records = new LinkedHashMap<>();
        long missing = 0;
        long articles = 0;
        for (Sample sample : samples) {
            Dossier dossier = chancery.read(sample.capture());
            SampleGold found = sample.goldIn(dossier.article().words());
            gold.add(found.record());
            records.put(sample.id(), RecordJson.of(dossier));
            missing += found.missing().size();
            articles += dossier.article().verdict().article() ? 1 : 0;
        }
        return records("samples", RecordScorer.score(gold, records))
                .and(new Figures.Sheet()
                        .count("samples.articles-found", articles)
                        .count("samples.paragraphs-missing", missing)
                        .done());
    }

    /** The figures of whole records under a suite's name. */
    static Figures records(String suite, RecordScore score) {
        Figures.Sheet sheet = new Figures.Sheet()
                .value(suite + ".statement-f1", score.statementF1())
                .value(suite + ".speaker-right", score.speakerRecall())
                .value(suite + ".unmarked-not-wrong", 1 - score.wrongUnmarked())
                .value(suite + ".chain", score.chain())
                .count(suite + ".articles", score.articles())
                .count(suite + ".statements-required", score.required());
        if (score.eventsRequired() > 0) {
            sheet.count(suite + ".events-required", score.eventsRequired());
        }
        score.eventFigures().forEach((name, value) -> sheet.value(suite + "." + name, value));
        return score.hasStances()
                ? sheet.value(suite + ".stance", score.stance()).done()
                : sheet.done();
    }
}
