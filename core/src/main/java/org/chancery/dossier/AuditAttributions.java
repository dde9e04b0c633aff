package org.chancery.dossier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.chancery.attribution.Attribution;
import org.chancery.text.Span;

/** Invariants of attributions: a dossier comes in, the unsound ones go out in words. */
final class AuditAttributions {

    private AuditAttributions() {}

    static List<String> sound(Dossier dossier) {
        List<String> broken = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        for (Attribution a : dossier.attributions().found()) {
            if (!seen.add(a.index())) {
                broken.add("a second attribution " + a.index());
            }
            if (a.confidence() < 0 || a.confidence() > 1) {
                broken.add("attribution " + a.index() + " of confidence " + a.confidence());
            }
            if (a.content().stream().anyMatch(Span::isEmpty)
                    || a.cue().stream().anyMatch(Span::isEmpty)
                    || a.source().stream().anyMatch(Span::isEmpty)) {
                broken.add("attribution " + a.index() + " has an empty span");
            }
            if (outOfOrder(a.content())) {
                broken.add("the content of attribution " + a.index() + " is not in text order: " + a.content());
            }
            if (overlap(a.cue(), a.content())) {
                broken.add("the cue of attribution " + a.index() + " lies in its content");
            }
            if (overlap(a.source(), a.content())) {
                broken.add("the source of attribution " + a.index() + " lies in its content");
            }
        }
        return broken;
    }

    static List<String> resolve(Dossier dossier) {
        Set<Integer> known = new HashSet<>();
        dossier.attributions().found().forEach(a -> known.add(a.index()));
        List<String> broken = new ArrayList<>();
        for (Attribution a : dossier.attributions().found()) {
            if (isLost(a.parent(), known) || isLost(a.carriesOver(), known)) {
                broken.add("attribution " + a.index() + " names " + a.parent() + " or " + a.carriesOver()
                        + ", which is none");
            }
        }
        return broken;
    }

    private static boolean isLost(OptionalInt index, Set<Integer> known) {
        return index.isPresent() && !known.contains(index.getAsInt());
    }

    private static boolean outOfOrder(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).start() < spans.get(i - 1).end()) {
                return true;
            }
        }
        return false;
    }

    private static boolean overlap(List<Span> some, List<Span> others) {
        return some.stream().anyMatch(s -> others.stream().anyMatch(s::overlaps));
    }
}
