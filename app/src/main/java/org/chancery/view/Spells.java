package org.chancery.view;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.chancery.view.ActorProfile.Spell;

/** What articles say that somebody was comes in one by one; what is the same but for capitals becomes one, from the first day to the last. */
final class Spells {

    private Spells() {}

    static void add(List<Spell> spells, Spell one) {
        for (int i = 0; i < spells.size(); i++) {
            Spell known = spells.get(i);
            if (known.role().map(Names::folded).equals(one.role().map(Names::folded))
                    && known.country().equals(one.country())
                    && known.sector().equals(one.sector())) {
                spells.set(i, joined(known, one));
                return;
            }
        }
        spells.add(one);
    }

    private static Spell joined(Spell a, Spell b) {
        return new Spell(
                a.articles() >= b.articles() ? a.role() : b.role(),
                a.country(),
                a.sector(),
                one(a.first(), b.first(), (x, y) -> x.compareTo(y) <= 0 ? x : y),
                one(a.last(), b.last(), (x, y) -> x.compareTo(y) >= 0 ? x : y),
                a.articles() + b.articles());
    }

    private static Optional<String> one(Optional<String> a, Optional<String> b, BinaryOperator<String> choice) {
        return Stream.of(a, b).flatMap(Optional::stream).reduce(choice);
    }

    /** The earliest first; undated ones last. */
    static List<Spell> inOrder(List<Spell> spells) {
        return spells.stream()
                .sorted(Comparator.comparing((Spell s) -> s.first().orElse("~"))
                        .thenComparing(s -> s.last().orElse("~"))
                        .thenComparing(s -> Objects.requireNonNull(s.role().orElse("~"))))
                .toList();
    }
}
