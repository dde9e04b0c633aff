package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chancery.analysis.Tag;
import org.jspecify.annotations.Nullable;

/** Decides for whom a role noun stands: somebody named, a body named, or somebody who has no name in the article. */
final class Offices {

    private static final int LOOK_BACK = 80;
    private static final int LOOK_AHEAD = 40;
    private static final int GIVERS = 12;

    /** At this confidence a mention stands for nobody who could be named. */
    static final double NOBODY = 0.4;

    /** My mother, their lawyer and the mayor's spokesman are seldom named: mostly they are who they are. */
    private static final double POSSESSED = 0.65;

    /** Many whom the headline or standfirst describes are most often named further down. */
    private static final double DESCRIBED = 0.55;

    /** Who is named further down is meant by his office alone, not by a general noun. */
    private static final int OFFICE = 2;

    private static final double INTRODUCED = 0.52;

    private final Words words;
    private final Knowledge knowledge;
    private final Roster roster;
    private final Trail trail;
    private final Sources sources;
    private final NamedWithin named;
    private final Descriptions descriptions;
    private final int opening;

    /** @param opening the index of the first word after headline and standfirst, where people may be described before they are named */
    Offices(
            Words words,
            Knowledge knowledge,
            Roster roster,
            Trail trail,
            Sources sources,
            NamedWithin named,
            int opening) {
        this.words = words;
        this.knowledge = knowledge;
        this.roster = roster;
        this.trail = trail;
        this.sources = sources;
        this.opening = opening;
        this.named = named;
        descriptions = new Descriptions(words, knowledge, trail);
    }

    Identified resolve(Naming naming) {
        RoleUse use = naming.roles().get(0);
        boolean early = naming.coreFirst() < opening;
        boolean points = naming.reference() == Naming.Reference.DEFINITE
                || (naming.reference() == Naming.Reference.BARE
                        && (early || words.get(naming.coreFirst()).isUpper()));
        if (naming.reference() == Naming.Reference.DEFINITE && use.role().kind() == Role.Kind.FIGURES) {
            Optional<Identified> giver = giver(naming, use);
            if (giver.isPresent()) {
                return giver.get();
            }
        }
        if (points && !naming.plural()) {
            Optional<Identified> known =
                    use.role().kind() == Role.Kind.PERSON ? person(naming, use, early) : body(naming, use);
            Optional<Identified> meant = descriptions.later(naming, known, descriptions.again(naming, use));
            if (meant.isPresent()) {
                return meant.get();
            }
        }
        Optional<Identified> sort = descriptions.sort(naming, use);
        if (sort.isPresent()) {
            return sort.get();
        }
        Optional<Identified> first =
                early && points && !naming.plural() && use.role().kind() == Role.Kind.PERSON
                        ? introduced(naming, use)
                        : Optional.empty();
        return first.orElseGet(() -> nobody(naming, use));
    }

    /** Whoever is once called by his party is of no other. */
    void adhere(Naming naming, @Nullable Identified it) {
        RoleUse use = naming.roles().get(0);
        if (it != null
                && it.figure().isPerson()
                && use.role().isParty()
                && !it.figure().roles.contains(use)) {
            it.figure().roles.add(use);
        }
    }

    /** Whom the text introduces first where a headline calls somebody by an office that fits nobody's; never without doubt. */
    private Optional<Identified> introduced(Naming naming, RoleUse use) {
        int here = words.get(naming.coreFirst()).sentence();
        boolean alone = words.get(naming.first()).first()
                && !(words.joined(naming.end()) && words.get(naming.end()).is(Tag.PROPN));
        return alone && naming.reference() == Naming.Reference.BARE
                ? trail.after(naming.coreFirst(), LOOK_AHEAD).stream()
                        .filter(s -> s.sentence() > here && s.subject() && s.quotation() < 0)
                        .findFirst()
                        .filter(s ->
                                s.figure().isPerson() && s.figure().nameWords.size() > 1)
                        .map(s -> new Identified(s.figure(), INTRODUCED, "introduced after: " + use.written()))
                : Optional.empty();
    }

    private record Scored(Figure figure, double score, int fit) {}

    private Optional<Identified> person(Naming naming, RoleUse use, boolean early) {
        List<Scored> scored = new ArrayList<>();
        consider(trail.before(naming.coreFirst(), LOOK_BACK), naming, use, scored);
        boolean ahead = false;
        if (scored.isEmpty() && (early || (naming.reference() == Naming.Reference.DEFINITE && !isPossessed(naming)))) {
            consider(trail.after(naming.coreFirst(), LOOK_AHEAD), naming, use, scored);
            scored.removeIf(s -> !early && s.fit() < OFFICE);
            ahead = true;
        }
        if (scored.isEmpty()) {
            return Optional.empty();
        }
        Scored best = scored.get(0);
        for (Scored s : scored) {
            if (s.score() > best.score()) {
                best = s;
            }
        }
        double rival = -9;
        for (Scored s : scored) {
            if (s.figure().number != best.figure().number) {
                rival = Math.max(rival, s.score());
            }
        }
        double confidence = best.fit() >= OFFICE ? 0.88 : 0.72;
        double margin = best.score() - rival;
        confidence -= margin >= 1 ? 0 : margin >= 0.4 ? 0.1 : 0.22;
        confidence -= ahead ? 0.05 : 0;
        return Optional.of(new Identified(best.figure(), confidence, "role: " + use.written()));
    }

    private void consider(List<Trail.Step> steps, Naming naming, RoleUse use, List<Scored> scored) {
        int here = words.get(naming.coreFirst()).sentence();
        int rank = 0;
        Set<Figure> owners = new HashSet<>(); // her editor is not herself
        for (Trail.Step step : steps) {
            Figure figure = step.figure();
            boolean owner = step.word() >= naming.first() && step.word() < naming.coreFirst();
            if (owner) {
                owners.add(figure);
            }
            if (owners.contains(figure)
                    || scored.stream().anyMatch(s -> s.figure() == figure)
                    || named.excludes(naming.coreFirst(), figure)) {
                continue;
            }
            int fit = RoleMatcher.fit(use, figure);
            boolean anybodys = isPossessed(naming) && use.country().isEmpty() && fit < OFFICE;
            if (fit > 0 && !anybodys) {
                double far = Math.min(2, 0.12 * Math.abs(here - step.sentence()) + 0.1 * rank);
                scored.add(new Scored(figure, fit * 0.9 - far + 0.06 * Math.min(6, figure.count), fit));
            }
            rank++;
        }
    }

    /** {@code the ministry} after {@code the Saudi Interior Ministry}. */
    private Optional<Identified> body(Naming naming, RoleUse use) {
        for (Trail.Step step : trail.before(naming.coreFirst(), LOOK_BACK)) {
            Figure figure = step.figure();
            boolean fits = !figure.isPerson()
                    && figure.type != Actor.Type.COUNTRY
                    && figure.type != Actor.Type.UNNAMED
                    && figure.hasWord(words.get(naming.end() - 1).lower());
            boolean country = naming.country().isEmpty() || naming.country().equals(figure.country());
            boolean alone = naming.coreFirst() - naming.first() <= 1;
            if (fits && country && alone) {
                return Optional.of(new Identified(figure, 0.75, "body: " + use.written()));
            }
        }
        return Optional.empty();
    }

    /** Definite figures are those of the body that spoke right before. */
    private Optional<Identified> giver(Naming naming, RoleUse use) {
        int here = words.get(naming.coreFirst()).sentence();
        return trail.before(naming.coreFirst(), GIVERS).stream()
                .filter(s -> s.subject() && s.quotation() < 0 && here - s.sentence() <= 2)
                .filter(s -> s.figure().type == Actor.Type.ORGANIZATION || s.figure().type == Actor.Type.GOVERNMENT)
                .findFirst()
                .map(s -> new Identified(s.figure(), 0.62, "whose figures: " + use.written()));
    }

    private Identified nobody(Naming naming, RoleUse use) {
        String wording = sources.wording(words.span(naming.first(), naming.end()));
        Actor.Type type = type(naming, use);
        Figure figure = roster.unnamed(wording, type, naming.coreFirst());
        figure.human = use.role().kind() == Role.Kind.PERSON && !naming.plural();
        figure.many = naming.plural() && use.role().kind() == Role.Kind.BODY;
        figure.plural = naming.plural() || use.role().kind() == Role.Kind.GROUP;
        figure.learn(naming);
        return new Identified(figure, sure(naming, use), "not named: " + wording);
    }

    /** A definite person was most likely named before and not recognised; numbers are nobody; the rest are who they are. */
    private double sure(Naming naming, RoleUse use) {
        if (isPossessed(naming)) {
            return POSSESSED;
        }
        boolean person = use.role().kind() == Role.Kind.PERSON && !naming.plural();
        if (use.role().kind() == Role.Kind.FIGURES) {
            return NOBODY;
        }
        if (naming.plural() && (naming.coreFirst() < opening || use.role().kind() == Role.Kind.DOCUMENT)) {
            return DESCRIBED;
        }
        return person && naming.reference() != Naming.Reference.INDEFINITE ? 0.55 : 0.8;
    }

    private boolean isPossessed(Naming naming) {
        boolean pronoun = knowledge
                .pronoun(words.get(naming.first()))
                .filter(p -> p.form().equals("possessive"))
                .isPresent();
        boolean owner = false;
        for (int k = naming.first(); k < naming.coreFirst(); k++) {
            owner |= words.get(k).possessive();
        }
        return pronoun || owner;
    }

    private static Actor.Type type(Naming naming, RoleUse use) {
        return switch (use.role().kind()) {
            case DOCUMENT, FIGURES -> Actor.Type.UNNAMED;
            case GROUP -> Actor.Type.GROUP;
            case OUTLET -> Actor.Type.ORGANIZATION;
            case BODY -> use.role().sector().equals("MIL")
                    ? Actor.Type.ARMED_FORCE
                    : use.role().sector().equals("GOV") ? Actor.Type.GOVERNMENT : Actor.Type.ORGANIZATION;
            case PERSON -> naming.plural() ? Actor.Type.GROUP : Actor.Type.UNNAMED;
        };
    }
}
