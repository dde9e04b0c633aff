package org.chancery.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chancery.json.Json;

/** What {@code score_record.py} counts, under its names; from the counts come its ratios. */
final class RecordCounts {

    private static final List<String> NAMES = List.of(
            ("req found spk_ok spk_of wrong src mode chan chan_of addr_tp addr_p addr_g nest nest_of npred okpred"
                            + " ereq efound enpred eokpred eact eboth esec efact eword edate edate_of eplace eplace_of")
                    .split(" ", -1));

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    RecordCounts() {
        NAMES.forEach(name -> counts.put(name, 0));
    }

    void add(String name, int number) {
        counts.merge(name, number, Integer::sum);
    }

    void add(String name, boolean happened) {
        add(name, happened ? 1 : 0);
    }

    int get(String name) {
        return counts.getOrDefault(name, 0);
    }

    double ratio(String hits, String of) {
        return get(of) == 0 ? 0 : (double) get(hits) / get(of);
    }

    /** {@code hits/of = ratio}, or a dash. */
    String rate(String hits, String of) {
        return get(of) == 0 ? "–" : get(hits) + "/" + get(of) + " = " + Digits.fixed(ratio(hits, of), 3);
    }

    /** Precision, recall and F1. */
    record Prf(double p, double r, double f) {
        static Prf of(int right, int predicted, int gold) {
            double p = predicted == 0 ? 0 : (double) right / predicted;
            double r = gold == 0 ? 0 : (double) right / gold;
            return new Prf(p, r, p + r == 0 ? 0 : 2 * p * r / (p + r));
        }
    }

    /** Optional gold items that are missed count for nothing, so recall is of the matched and the required missed. */
    Prf statements() {
        return Prf.of(get("okpred"), get("npred"), get("okpred") + get("req") - get("found"));
    }

    Prf events() {
        return Prf.of(get("eokpred"), get("enpred"), get("eokpred") + get("ereq") - get("efound"));
    }

    Prf addressees() {
        return Prf.of(get("addr_tp"), get("addr_p"), get("addr_g"));
    }

    void writeTo(Json.Builder out) {
        NAMES.forEach(name -> out.put(name, get(name)));
    }
}
