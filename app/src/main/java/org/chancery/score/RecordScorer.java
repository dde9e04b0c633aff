package org.chancery.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;

/** Hand-made records and the program's come in; the figures of {@code score_record.py} go out, with a line for every miss and error. */
public final class RecordScorer {

    private RecordScorer() {}

    /** Scores the records against the predictions, which are joined on their ids; an article without one counts as empty. */
    public static RecordScore score(List<GoldRecord> gold, Map<String, Json.Obj> predictions) {
        RecordCounts counts = new RecordCounts();
        OwnCounts own = new OwnCounts();
        List<String> errors = new ArrayList<>();
        for (GoldRecord record : gold) {
            Json.Obj prediction = Optional.ofNullable(predictions.get(record.id()))
                    .orElse(Json.object().build());
            ShownText text = new ShownText(record.id(), record.text(), errors);
            StatementMatch match = StatementMatch.of(record, prediction, text);
            new RecordedStatements(record, match, text, counts, own).count();
            new RecordedEvents(record, prediction, match, text, counts, own).count();
        }
        return new RecordScore(counts, own, gold.size(), errors);
    }

    /** What the Python scorer does not count: wrong speakers without a mark of doubt, stances, where the gold gives them, and force that is in no gold. */
    static final class OwnCounts {
        private int matched;
        private int unmarked;
        private int wrong;
        private int stances;
        private int stancesRight;
        private int falseForce;

        void add(boolean isWrong, boolean isDoubtful) {
            matched++;
            unmarked += isDoubtful ? 0 : 1;
            wrong += isWrong && !isDoubtful ? 1 : 0;
        }

        void addStance(boolean isRight) {
            stances++;
            stancesRight += isRight ? 1 : 0;
        }

        void addFalseForce() {
            falseForce++;
        }

        int falseForce() {
            return falseForce;
        }

        int matched() {
            return matched;
        }

        int unmarked() {
            return unmarked;
        }

        int wrong() {
            return wrong;
        }

        int stances() {
            return stances;
        }

        int stancesRight() {
            return stancesRight;
        }
    }
}
