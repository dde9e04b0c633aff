package org.chancery.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Fills a draft's two sides: from its own slots, its light verb's, the event within it, and the place where it is done. */
final class Sides {

    /** Deeds done to the country in which they are done, where the text names nobody else. */
    private static final Set<Event.Type> WHERE_IS_WHOM = Set.of(
            Event.Type.ASSAULT,
            Event.Type.AID,
            Event.Type.RETREAT,
            Event.Type.SANCTION,
            Event.Type.COERCE,
            Event.Type.MOBILIZE,
            Event.Type.AGREE,
            Event.Type.THREATEN,
            Event.Type.REJECT);

    /** Of these also within one country: a curfew in a city is laid on its people. */
    private static final Set<Event.Type> DOMESTIC =
            Set.of(Event.Type.ASSAULT, Event.Type.COERCE, Event.Type.THREATEN, Event.Type.REJECT);

    /** PLOVER's mode of a talk from afar, of which the clause often names one side alone. */
    private static final String PHONE = "phone";

    private final Syntax syntax;
    private final Standing standing;
    private final Parties parties;
    private final WhoseWord whoseWord;

    Sides(Syntax syntax, Standing standing, Parties parties, WhoseWord whoseWord) {
        this.syntax = syntax;
        this.whoseWord = whoseWord;
        this.standing = standing;
        this.parties = parties;
    }

    void fill(Draft d) {
        List<String> actorSlots = d.action.actor();
        Parties.Side actors = parties.side(d.token, actorSlots);
        if (d.support.isPresent() && (actors.isEmpty() || actors.slot().startsWith("mod"))) {
            boolean behind = syntax.parse.is(d.token, "obl");
            Parties.Side verb = parties.side(d.support.getAsInt(), behind ? List.of("subj", "obj") : List.of("subj"));
            actors = verb.isEmpty() ? actors : verb;
        }
        if (actors.isEmpty()
                && actorSlots.contains("subj")
                && !d.action.recipient().contains("obj")) {
            actors = participial(d);
        }
        if (actors.isEmpty() && d.action.pos() == Action.Pos.N && !actorSlots.isEmpty()) {
            actors = lent(d);
        }
        if (d.code.mode().filter(PHONE::equals).isPresent() && d.action.pos() == Action.Pos.N) {
            actors = gathered(d, actors);
        }
        Parties.Side recipients = parties.side(d.token, d.action.recipient());
        if (recipients.isEmpty() && d.support.isPresent()) {
            recipients = parties.side(
                    d.support.getAsInt(),
                    d.action.recipient().stream().filter(s -> !s.equals("obj")).toList());
        }
        for (Draft inner : d.inner) {
            if (recipients.isEmpty() || isOnly(recipients.parties(), actors.parties())) {
                recipients = d.type() == Event.Type.REQUEST
                        ? parties.side(inner.token, inner.action.actor())
                        : Parties.Side.EMPTY;
                if (recipients.isEmpty() || isOnly(recipients.parties(), actors.parties())) {
                    recipients = parties.side(inner.token, inner.action.recipient());
                }
                if (recipients.isEmpty() && d.type() != Event.Type.REQUEST) {
                    recipients = without(parties.side(inner.token, inner.action.actor()), actors);
                }
            }
        }
        boolean open = !d.action.recipient().isEmpty()
                && d.inner.stream().noneMatch(i -> i.action.recipient().isEmpty());
        if (recipients.isEmpty() && open && WHERE_IS_WHOM.contains(d.type())) {
            recipients = places(d);
            if (!DOMESTIC.contains(d.type()) && isOnlyAt(recipients.parties(), actors.parties())) {
                recipients = Parties.Side.EMPTY;
            }
        }
        if (recipients.isEmpty() && open && !d.inner.isEmpty()) {
            recipients = states(d, actors);
        }
        if (recipients.isEmpty() && d.type() == Event.Type.ACCUSE && syntax.isVerb(d.token)) {
            recipients = without(blamed(d), actors);
        }
        if (d.type() == Event.Type.CONSULT
                && actors.parties().size() > 1
                && actors.slot().contains("+")) {
            recipients = Parties.Side.EMPTY;
        }
        d.actors.addAll(actors.parties());
        Set<String> known = ids(d.actors);
        recipients.parties().stream().filter(p -> !known.contains(p.actor())).forEach(d.recipients::add);
        d.byModifier = actors.slot().equals("mod");
        ground(d, "actors", actors);
        ground(d, "recipients", recipients);
    }

    /** <em>Is opposed to</em>: a participle that says how somebody is, not what is done to him. */
    private Parties.Side participial(Draft d) {
        return syntax.isPassive(d.token) ? parties.side(d.token, List.of("obj")) : Parties.Side.EMPTY;
    }

    /** <em>Tehran's retaliation through bombing</em>: whose the noun is that it hangs on. */
    private Parties.Side lent(Draft d) {
        boolean means = syntax.parse.is(d.token, "nmod")
                && syntax.parse.children(d.token, "case").stream().anyMatch(c -> syntax.is("means", c));
        return means
                ? syntax.parse
                        .head(d.token)
                        .map(h -> parties.side(h, syntax.words.list("means-actor")))
                        .orElse(Parties.Side.EMPTY)
                : Parties.Side.EMPTY;
    }

    /** <em>X said in a call with Y, thanks to X for advice in calls</em>: those of the clause talk as well, and who speaks of himself without a word for it. */
    private Parties.Side gathered(Draft d, Parties.Side own) {
        boolean setting = syntax.parse.is(d.token, "obl", "nmod")
                && d.support.isEmpty()
                && syntax.parse.children(d.token, "case").stream().anyMatch(c -> syntax.is("setting", c));
        if (!setting || own.parties().size() > 1) {
            return own;
        }
        Set<Event.Party> all = new LinkedHashSet<>(own.parties());
        int at = d.token;
        while (!syntax.parse.isRoot(at) && !syntax.isVerb(at)) {
            at = syntax.parse.head(at).orElse(at);
        }
        boolean verb = syntax.isVerb(at);
        all.addAll(
                parties.side(at, syntax.words.list(verb ? "actor" : "thanked")).parties());
        if (all.size() < 2 && verb) {
            all.addAll(parties.side(at, syntax.words.list("talks-with")).parties());
        }
        if (all.size() > 1 || !verb) {
            whoseWord.speaker(syntax.token(d.token).span()).ifPresent(all::add);
        }
        return all.size() > 1 ? new Parties.Side(all, "those who talk") : own;
    }

    /** <em>The police are brutal, a group protested</em>: whom the words speak of that complain. */
    private Parties.Side blamed(Draft d) {
        Set<Event.Party> found = new LinkedHashSet<>();
        whoseWord.said(syntax.token(d.token).span()).stream()
                .flatMap(c -> syntax.analysis.tokens(c).stream())
                .filter(t -> syntax.parse.is(t.index(), "nsubj"))
                .findFirst()
                .flatMap(t -> parties.party(t.index()))
                .ifPresent(found::add);
        return new Parties.Side(found, "whom the words speak of");
    }

    /** The state or government that what is agreed, asked or threatened is about, where it names only one. */
    private Parties.Side states(Draft d, Parties.Side actors) {
        Set<Event.Party> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>(ids(actors.parties()));
        Set<Integer> words = new LinkedHashSet<>();
        d.inner.forEach(i -> words.addAll(syntax.parse.subtree(i.token)));
        syntax.fill(d.token, "comp").forEach(c -> words.addAll(syntax.parse.subtree(c)));
        for (int t : words) {
            parties.party(t)
                    .filter(p -> standing.isState(p.actor()) && seen.add(p.actor()))
                    .ifPresent(found::add);
        }
        return found.size() == 1 ? new Parties.Side(found, "what it is about") : Parties.Side.EMPTY;
    }

    private static Parties.Side without(Parties.Side side, Parties.Side other) {
        Set<String> ids = ids(other.parties());
        Set<Event.Party> rest = new LinkedHashSet<>(side.parties());
        rest.removeIf(p -> ids.contains(p.actor()));
        return new Parties.Side(rest, side.slot());
    }

    private Parties.Side places(Draft d) {
        List<String> where = syntax.words.list("where");
        Parties.Side own = parties.side(d.top(), where);
        if (own.isEmpty() && syntax.parse.is(d.token, "nsubj")) {
            own = syntax.parse.head(d.token).map(h -> parties.side(h, where)).orElse(own);
        }
        if (own.isEmpty()) {
            own = parties.side(d.token, where);
        }
        for (Draft inner : d.inner) {
            if (own.isEmpty()) {
                own = parties.side(inner.token, where);
            }
        }
        return own.isEmpty() ? parties.side(d.token, syntax.words.list("where-within")) : own;
    }

    /** Whether all of one side are of the other's country, so that the place tells no second side. */
    private boolean isOnlyAt(Set<Event.Party> side, Set<Event.Party> other) {
        Set<String> home = new LinkedHashSet<>();
        other.forEach(p -> standing.country(p.actor()).ifPresent(home::add));
        return home.isEmpty()
                || side.stream().allMatch(p -> standing.country(p.actor())
                        .filter(home::contains)
                        .isPresent());
    }

    private static Set<String> ids(Set<Event.Party> side) {
        Set<String> ids = new LinkedHashSet<>();
        side.forEach(p -> ids.add(p.actor()));
        return ids;
    }

    private static boolean isOnly(Set<Event.Party> side, Set<Event.Party> other) {
        return ids(other).containsAll(ids(side));
    }

    private static void ground(Draft d, String field, Parties.Side side) {
        if (!side.isEmpty()) {
            d.ground(field, side.parties().stream().map(Event.Party::span).toList(), side.slot());
        }
    }
}
