package org.chancery.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The figures of an article and its day come in; those whom the table {@code actors.tsv} knows learn from it what they were on that day. */
final class Identities {

    /** A surname this long is taken for its one known bearer's even where nothing says that he is in office. */
    private static final int RARE = 5;

    private final Knowledge knowledge;
    private final Optional<LocalDate> day;

    Identities(Knowledge knowledge, Optional<LocalDate> day) {
        this.knowledge = knowledge;
        this.day = day;
    }

    void settle(List<Figure> figures) {
        figures.stream().filter(f -> f.identity.isEmpty()).forEach(this::settle);
    }

    private void settle(Figure figure) {
        Optional<Registry.Holding> found = figure.isPerson() ? person(figure) : body(figure);
        found.ifPresent(h -> {
            figure.know(h);
            office(h).ifPresent(figure.roles::add);
        });
    }

    private Optional<Registry.Holding> body(Figure figure) {
        return knowledge.registry.named(figure.called, day).stream()
                .filter(h -> !h.entry().isPerson())
                .findFirst();
    }

    private Optional<Registry.Holding> person(Figure figure) {
        if (figure.nameWords.size() > 1) {
            List<Registry.Holding> named = knowledge.registry.named(figure.name, day).stream()
                    .filter(h -> h.entry().isPerson())
                    .toList();
            return named.stream().filter(h -> titled(h, figure)).findFirst().or(() -> named.stream()
                    .findFirst());
        }
        List<Registry.Holding> bearers = knowledge.registry.bearing(figure.name, day).stream()
                .filter(h -> figure.country().isEmpty()
                        || figure.country().equals(h.row().country()))
                .toList();
        Optional<Registry.Holding> called =
                bearers.stream().filter(h -> titled(h, figure)).findFirst();
        if (called.isPresent()) {
            return called;
        }
        boolean plain = figure.roles.isEmpty()
                && knowledge
                        .givenName(figure.name.toLowerCase(java.util.Locale.ROOT))
                        .isEmpty();
        List<Registry.Holding> now = bearers.stream()
                .filter(h -> h.current() && h.row().from().isPresent())
                .toList();
        if (plain && now.isEmpty() && bearers.size() == 1 && figure.name.length() >= RARE) {
            return Optional.of(bearers.get(0));
        }
        return plain && now.size() == 1 ? Optional.of(now.get(0)) : Optional.empty();
    }

    /** Whether the article calls the figure by an office that the table gives somebody at whatever time. */
    private static boolean titled(Registry.Holding h, Figure figure) {
        return h.entry().rows().stream()
                .anyMatch(row -> !row.role().isEmpty()
                        && figure.roles.stream().anyMatch(r -> r.role().base().equals(row.role())));
    }

    /** The office that somebody holds on the day, by which the article may call them without having said so. */
    private Optional<RoleUse> office(Registry.Holding h) {
        return h.current()
                ? knowledge
                        .role(h.row().role())
                        .map(r -> new RoleUse(
                                r, Set.of(r.base().split(" ")), h.row().country(), false, ""))
                : Optional.empty();
    }
}
