package org.chancery.score;

import java.util.List;
import java.util.Optional;
import org.chancery.json.Json;

/** Counts one article's statements: found, speaker, source, mode, channel, addressees, place in the chain. */
final class RecordedStatements {

    private final StatementMatch match;
    private final ShownText text;
    private final RecordCounts counts;
    private final RecordScorer.OwnCounts own;
    private final SameName names;

    RecordedStatements(
            GoldRecord record, StatementMatch match, ShownText text, RecordCounts counts, RecordScorer.OwnCounts own) {
        this.match = match;
        this.text = text;
        this.counts = counts;
        this.own = own;
        this.names = new SameName(record.gold()
                .get("actors")
                .flatMap(Json::asObject)
                .orElse(Json.object().build()));
    }

    void count() {
        counts.add("npred", match.predicted().size());
        counts.add("okpred", match.size());
        for (int j = 0; j < match.predicted().size(); j++) {
            if (!match.isMatched(j)) {
                Json.Obj extra = match.predicted().get(j);
                text.say("extra statement: " + name(speaker(extra)) + " | " + text.content(extra));
            }
        }
        for (int i = 0; i < match.gold().size(); i++) {
            Json.Obj gold = match.gold().get(i);
            boolean required = !Fields.truth(gold, "optional");
            counts.add("req", required);
            Optional<Json.Obj> predicted = match.predictionOf(i);
            if (predicted.isPresent()) {
                counts.add("found", required);
                pair(gold, predicted.get(), required);
            } else if (required) {
                text.say("missed: " + name(speaker(gold)) + " | " + text.content(gold));
            }
        }
    }

    private void pair(Json.Obj gold, Json.Obj predicted, boolean required) {
        boolean right = speakerIsRight(gold, predicted);
        if (required) {
            counts.add("spk_of", 1);
            counts.add("spk_ok", right);
            counts.add("src", sourceMeets(gold, predicted) || bothWithoutSource(gold, predicted));
            counts.add("mode", Fields.string(gold, "mode").equals(Fields.string(predicted, "mode")));
        }
        boolean wrong = !right && speaker(predicted).isPresent();
        counts.add("wrong", wrong);
        own.add(wrong, Fields.truth(predicted, "doubtful"));
        if (!right) {
            text.say("speaker: " + name(speaker(predicted)) + " for " + name(speaker(gold)) + " | "
                    + text.content(gold));
        }
        if (required && (Fields.truth(gold, "channel") || Fields.truth(predicted, "channel"))) {
            counts.add("chan_of", 1);
            counts.add("chan", Fields.string(gold, "channel").equals(Fields.string(predicted, "channel")));
        }
        if (Fields.truth(gold, "stance")) {
            own.addStance(Fields.string(gold, "stance").equals(Fields.string(predicted, "stance")));
        }
        addressees(Fields.strings(gold, "addressees"), Fields.strings(predicted, "addressees"));
        chain(gold, predicted);
    }

    /** The right name; or, of somebody without a name, the right words. */
    private boolean speakerIsRight(Json.Obj gold, Json.Obj predicted) {
        if (names.same(speaker(gold), speaker(predicted))) {
            return true;
        }
        return Fields.truth(predicted, "speaker") && names.isUnnamed(speaker(gold)) && sourceMeets(gold, predicted);
    }

    private boolean sourceMeets(Json.Obj gold, Json.Obj predicted) {
        return text.meet(Fields.spans(gold, "source"), Fields.spans(predicted, "source"));
    }

    private static boolean bothWithoutSource(Json.Obj gold, Json.Obj predicted) {
        return gold.items("source").isEmpty() && predicted.items("source").isEmpty();
    }

    private void addressees(List<String> gold, List<String> predicted) {
        counts.add("addr_g", gold.size());
        counts.add("addr_p", predicted.size());
        counts.add("addr_tp", (int) gold.stream()
                .filter(g -> predicted.stream().anyMatch(p -> names.same(Optional.of(g), Optional.of(p))))
                .count());
    }

    private void chain(Json.Obj gold, Json.Obj predicted) {
        boolean inGold = Fields.truth(gold, "reported_by");
        boolean inPrediction = Fields.truth(predicted, "reported_by");
        if (!inGold && !inPrediction) {
            return;
        }
        Optional<String> by = Fields.string(gold, "reported_by");
        boolean right = inGold
                && inPrediction
                && Fields.string(predicted, "reported_by")
                        .flatMap(match::goldId)
                        .equals(by);
        counts.add("nest_of", 1);
        counts.add("nest", right);
        if (!right) {
            text.say("reported_by: " + name(Fields.string(predicted, "reported_by")) + " for " + name(by) + " | "
                    + text.content(gold));
        }
    }

    private static Optional<String> speaker(Json.Obj statement) {
        return Fields.string(statement, "speaker");
    }

    private static String name(Optional<String> name) {
        return name.orElse("None");
    }
}
