package org.chancery.score;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;

/**
 * Which prediction is which gold statement: one to one, by half of the content's words in common, the most alike first.
 *
 * <p>In: a gold record and a prediction. Out: the pairs, by number.
 */
final class StatementMatch {

    private final List<Json.Obj> gold;
    private final List<Json.Obj> predicted;
    private final Map<Integer, Integer> byGold = new LinkedHashMap<>();
    private final Map<Integer, Integer> byPrediction = new LinkedHashMap<>();

    private StatementMatch(List<Json.Obj> gold, List<Json.Obj> predicted) {
        this.gold = gold;
        this.predicted = predicted;
    }

    private record Candidate(double alike, int gold, int predicted) {}

    static StatementMatch of(GoldRecord record, Json.Obj prediction, ShownText text) {
        List<Json.Obj> gold = Fields.objects(record.gold(), "statements");
        List<Json.Obj> predicted = Fields.objects(prediction, "statements");
        List<BitSet> goldWords = words(gold, text);
        List<BitSet> predictedWords = words(predicted, text);
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                double alike = SpanTables.jaccard(goldWords.get(i), predictedWords.get(j));
                if (alike >= 0.5) {
                    candidates.add(new Candidate(alike, i, j));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::alike)
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::predicted)
                .reversed());
        StatementMatch match = new StatementMatch(gold, predicted);
        for (Candidate c : candidates) {
            if (!match.byGold.containsKey(c.gold) && !match.byPrediction.containsKey(c.predicted)) {
                match.byGold.put(c.gold, c.predicted);
                match.byPrediction.put(c.predicted, c.gold);
            }
        }
        return match;
    }

    private static List<BitSet> words(List<Json.Obj> statements, ShownText text) {
        return statements.stream()
                .map(s -> text.words(Fields.spans(s, "content")))
                .toList();
    }

    List<Json.Obj> gold() {
        return gold;
    }

    List<Json.Obj> predicted() {
        return predicted;
    }

    int size() {
        return byGold.size();
    }

    Optional<Json.Obj> predictionOf(int goldNumber) {
        return Optional.ofNullable(byGold.get(goldNumber)).map(predicted::get);
    }

    boolean isMatched(int predictionNumber) {
        return byPrediction.containsKey(predictionNumber);
    }

    /** The id of the gold statement that the prediction with this id was matched to. */
    Optional<String> goldId(String predictedId) {
        String found = null;
        for (Map.Entry<Integer, Integer> pair : byGold.entrySet()) {
            if (predictedId.equals(
                    Fields.string(predicted.get(pair.getValue()), "id").orElse(""))) {
                found = Fields.id(gold.get(pair.getKey()));
            }
        }
        return Optional.ofNullable(found);
    }
}
