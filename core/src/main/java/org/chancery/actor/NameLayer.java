package org.chancery.actor;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Name;
import org.chancery.text.Span;

/** The analysis' names come in; for a capitalised name of which nothing else is known it goes out whether they take it for somebody, a body or nobody. */
final class NameLayer {

    private final Words words;
    private final Knowledge knowledge;
    private final List<Name> names;
    private final boolean read;

    NameLayer(Analysis analysis, Words words, Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
        names = analysis.names();
        read = analysis.readout().isPresent();
    }

    /** Whether the name is a place's or a thing's, or none but a capital at a sentence's head. */
    boolean isNobody(Naming n) {
        if (!read || !isUnknown(n)) {
            return false;
        }
        Set<Name.Kind> kinds = kinds(n);
        boolean one = n.end() - n.coreFirst() == 1;
        if (kinds.isEmpty()) {
            return one && words.get(n.coreFirst()).first();
        }
        boolean after = words.joined(n.first());
        if (kinds.equals(EnumSet.of(Name.Kind.PLACE))) {
            return one || (after && knowledge.is("whither", words.get(n.first() - 1)));
        }
        boolean two = n.end() - n.coreFirst() == 2 && !(after && knowledge.is("definite", words.get(n.first() - 1)));
        return !two && kinds.equals(EnumSet.of(Name.Kind.OTHER));
    }

    /** An unknown name that is taken for a body's becomes one. */
    Naming typed(Naming n) {
        boolean body = read
                && isUnknown(n)
                && kinds(n).equals(EnumSet.of(Name.Kind.ORGANIZATION))
                && n.end() - n.coreFirst() > 1;
        return body ? n.asBody() : n;
    }

    private boolean isUnknown(Naming n) {
        boolean human = false;
        for (int k = n.first(); k < n.end(); k++) {
            human |= knowledge.givenName(words.get(k)).isPresent();
        }
        return n.kind() == Naming.Kind.NAME
                && !human
                && n.roles().isEmpty()
                && n.gender().isEmpty()
                && n.first() == n.coreFirst()
                && !knowledge.registry.knows(n.name());
    }

    private Set<Name.Kind> kinds(Naming n) {
        Span span = words.span(n.coreFirst(), n.end());
        Set<Name.Kind> found = EnumSet.noneOf(Name.Kind.class);
        int at = firstReaching(span.start());
        while (at < names.size() && names.get(at).span().start() < span.end()) {
            if (names.get(at).span().overlaps(span)) {
                found.add(names.get(at).kind());
            }
            at++;
        }
        return found;
    }

    /** The first name that ends behind the offset: names are in text order and do not overlap. */
    private int firstReaching(int offset) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int mid = (low + high) >>> 1;
            if (names.get(mid).span().end() > offset) {
                high = mid;
            } else {
                low = mid + 1;
            }
        }
        return low;
    }
}
