package org.chancery.standing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;

/**
 * What stands of a record after all judgements on it: an adjudicator's word, else what all say. Where reviewers differ and nobody has adjudicated it is open: it
 * stands as the first who kept it had it.
 *
 * @param isOpen whether reviewers differ and nobody has settled it
 * @param isDoubted whether they differ on whether it is there at all
 */
public record Settled(
        boolean kept, boolean isOpen, boolean isDoubted, Map<String, Json> fields, Optional<Json.Obj> added) {

    public static Settled of(List<Judgement> judgements) {
        if (judgements.isEmpty()) {
            throw new IllegalArgumentException("nobody judged this record");
        }
        Optional<Json.Obj> added =
                judgements.stream().flatMap(j -> j.added().stream()).findFirst();
        Optional<Judgement> last =
                judgements.stream().filter(Judgement::adjudicates).reduce((a, b) -> b);
        if (last.isPresent()) {
            return new Settled(last.get().keeps(), false, false, last.get().fields(), added);
        }
        Judgement first =
                judgements.stream().filter(Judgement::keeps).findFirst().orElse(judgements.get(0));
        boolean open = judgements.stream().anyMatch(j -> !j.agrees(first));
        boolean doubted = judgements.stream().anyMatch(j -> j.keeps() != first.keeps());
        return new Settled(first.keeps(), open, doubted, first.fields(), added);
    }
}
