package org.chancery.standing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.chancery.json.Json;

/**
 * What one reviewer's decisions on a record, those that stand, come to.
 *
 * @param first the number of the first decision, by which judgements are ordered
 * @param fields of a correction what each field should be
 * @param added of an addition the whole record, in the exchange format
 * @param adjudicates whether it was given to settle what others had said
 */
public record Judgement(
        long first,
        String reviewer,
        Verdict verdict,
        Map<String, Json> fields,
        Optional<Json.Obj> added,
        boolean adjudicates) {

    public Judgement {
        fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    public boolean keeps() {
        return verdict != Verdict.REJECT;
    }

    /** Whether the other says the same of the record. */
    public boolean agrees(Judgement other) {
        return keeps() == other.keeps() && (!keeps() || fields.equals(other.fields));
    }

    /** This reviewer goes on: acceptance and rejection end what was before, corrections add up. */
    public Judgement then(Judgement later) {
        boolean adds = later.verdict == Verdict.CORRECT && (verdict == Verdict.CORRECT || verdict == Verdict.ADD);
        Map<String, Json> all = new LinkedHashMap<>(adds ? fields : Map.of());
        all.putAll(later.fields);
        return new Judgement(
                first, reviewer, adds ? verdict : later.verdict, all, later.added.or(() -> added), later.adjudicates);
    }
}
