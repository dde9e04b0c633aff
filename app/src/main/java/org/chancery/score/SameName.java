package org.chancery.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;

/**
 * Whether a predicted name is a gold actor's, by the rule of {@code score_record.py}.
 *
 * <p>In: the gold record's actors. Out: an answer for any two names; titles and articles do not count, and a bare surname of two people names nobody.
 */
final class SameName {

    // The words of names that do not tell who is meant; the list is the Python scorer's and belongs to the measure.
    private static final Set<String> DROP =
            Set.of(("the of a an u s us gen general maj major mr mrs ms dr sir sen senator rep"
                            + " president minister prime vice secretary spokesman spokeswoman")
                    .split(" ", -1));

    private final Json.Obj actors;

    SameName(Json.Obj actors) {
        this.actors = actors;
    }

    boolean same(Optional<String> gold, Optional<String> predicted) {
        if (gold.isEmpty() || predicted.isEmpty()) {
            return gold.isEmpty() && predicted.isEmpty();
        }
        if (core(gold.get()).equals(core(predicted.get()))) {
            return true;
        }
        List<String> hits = actors.members().keySet().stream()
                .filter(actor -> names(actor).stream().anyMatch(name -> isClose(name, predicted.get())))
                .toList();
        return hits.equals(List.of(gold.get()));
    }

    private List<String> names(String actor) {
        List<String> names = new ArrayList<>(List.of(actor));
        actors.get(actor).flatMap(Json::asObject).ifPresent(a -> names.addAll(Fields.strings(a, "aliases")));
        return names;
    }

    /** Whether nobody's name stands there: the actor is {@code unnamed}, or the words begin in lower case. */
    boolean isUnnamed(Optional<String> name) {
        return name.filter(n -> "unnamed".equals(member(actors, n, "type").orElse(""))
                        || (!n.isEmpty() && Character.isLowerCase(n.codePointAt(0))))
                .isPresent();
    }

    /** A member of one of the actors. */
    static Optional<String> member(Json.Obj actors, String name, String member) {
        return actors.get(name).flatMap(Json::asObject).flatMap(a -> Fields.string(a, member));
    }

    private static boolean isClose(String a, String b) {
        List<String> x = core(a);
        List<String> y = core(b);
        if (x.isEmpty() || y.isEmpty()) {
            return false;
        }
        Set<String> xs = new HashSet<>(x);
        Set<String> ys = new HashSet<>(y);
        return x.equals(y)
                || (x.get(x.size() - 1).equals(y.get(y.size() - 1))
                        && (ys.containsAll(xs) || xs.containsAll(ys))
                        && Math.abs(x.size() - y.size()) <= 2);
    }

    private static List<String> core(String name) {
        List<String> words = Words.of(name.toLowerCase(Locale.ROOT));
        List<String> kept = words.stream().filter(w -> !DROP.contains(w)).toList();
        return kept.isEmpty() ? words : kept;
    }
}
