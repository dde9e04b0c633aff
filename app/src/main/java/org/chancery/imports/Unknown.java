package org.chancery.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.actor.Actor;
import org.chancery.actor.WhoIs;
import org.chancery.analysis.Name;
import org.chancery.analysis.Sentence;
import org.chancery.dossier.Dossier;
import org.chancery.lexicon.Lexicon;
import org.chancery.text.Span;

/**
 * Read articles come in; the names and descriptions in them that have neither a row in {@code actors.tsv} nor country or sector go out, as a sheet in the
 * project's own columns that {@link Imports} takes back once it is filled in.
 */
public final class Unknown {

    /** How the sheet is sorted. */
    public enum Order {
        /** The most often mentioned first. */
        COUNT,
        /** By the alphabet. */
        NAME
    }

    /** What the sheet says of every name beside the project's own columns. */
    static final List<String> MORE = List.of("count", "articles", "example");

    private static final int EXAMPLE = 300;
    private static final int SHORTEST = 2;

    private final Codes codes;
    private final WhoIs table;
    private final Map<String, Seen> names = new TreeMap<>();
    private final Map<String, Seen> descriptions = new TreeMap<>();

    private record Seen(String name, String type, int count, int articles, String example) {

        Seen more(int mentions) {
            return new Seen(name, type, count + mentions, articles + 1, example);
        }
    }

    /** @param lexicon by which the articles were read */
    public Unknown(Lexicon lexicon) {
        codes = new Codes(lexicon);
        table = new WhoIs(lexicon);
    }

    public void add(Dossier dossier) {
        for (Actor actor : dossier.cast().actors()) {
            boolean known = actor.identity().isPresent()
                    || actor.country().isPresent()
                    || actor.sector().isPresent();
            if (!known && !actor.mentions().isEmpty()) {
                Optional<Name.Kind> kind = kind(dossier, actor);
                boolean named = kind.isPresent() && actor.type() != Actor.Type.UNNAMED;
                boolean listed =
                        named && !table.who(actor.name(), Optional.empty()).isEmpty();
                if (named && !listed && kind.get() != Name.Kind.PLACE) {
                    count(names, dossier, actor, actor.name(), type(actor, kind.get()));
                } else if (!named && actor.type() != Actor.Type.PERSON && isSomebody(actor)) {
                    count(descriptions, dossier, actor, noun(actor), kindOfRole(actor));
                }
            }
        }
    }

    /** What the article's names that stand for the actor mostly name; empty where none does. */
    private static Optional<Name.Kind> kind(Dossier dossier, Actor actor) {
        Map<Name.Kind, Integer> kinds = new EnumMap<>(Name.Kind.class);
        for (Name name : dossier.analysis().names()) {
            if (actor.mentions().stream().anyMatch(m -> m.overlaps(name.span()))) {
                kinds.merge(name.kind(), 1, Integer::sum);
            }
        }
        return kinds.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    private static String type(Actor actor, Name.Kind kind) {
        boolean body = actor.type() == Actor.Type.PERSON && kind == Name.Kind.ORGANIZATION;
        return (body ? Actor.Type.ORGANIZATION : actor.type()).label();
    }

    /** A report or a number is nobody. */
    private boolean isSomebody(Actor actor) {
        return codes.roleEnding(noun(actor))
                .map(r -> !r.kind().equals("document") && !r.kind().equals("figures"))
                .orElse(true);
    }

    private String kindOfRole(Actor actor) {
        return codes.roleEnding(noun(actor))
                .map(RoleRow::kind)
                .orElse(
                        actor.type() == Actor.Type.UNNAMED
                                ? "person"
                                : actor.type() == Actor.Type.GROUP ? "group" : "body");
    }

    /** The role that describes the actor, else the description, without what points at it. */
    private static String noun(Actor actor) {
        String words = actor.roles().stream().findFirst().orElse(actor.name()).toLowerCase(Locale.ROOT);
        return words.replaceFirst("^(?:an?|the) ", "");
    }

    private static void count(Map<String, Seen> into, Dossier dossier, Actor actor, String called, String type) {
        String name = ActorRow.tidy(called);
        if (name.length() < SHORTEST || name.startsWith("#")) {
            return;
        }
        int mentions = actor.mentions().size();
        into.merge(
                name.toLowerCase(Locale.ROOT),
                new Seen(name, type, mentions, 1, example(dossier, actor)),
                (there, here) -> there.more(mentions));
    }

    private static String example(Dossier dossier, Actor actor) {
        Span first = actor.mentions().stream().min(Comparator.naturalOrder()).orElseThrow();
        Optional<Sentence> sentence = dossier.analysis().sentenceAt(first.start());
        String words = ActorRow.tidy(
                sentence.map(Sentence::span).orElse(first).in(dossier.analysis().text()));
        return words.length() <= EXAMPLE ? words : words.substring(0, EXAMPLE) + " …";
    }

    /** The sheet: names first, to be filled in with country, sector, role and dates; then nouns, whose sector goes into {@code roles.tsv}. */
    public String sheet(Order order) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Names and descriptions without an identity. Fill in what you know and give this file to 'chancery actors import':");
        lines.add("# rows left as they are, and the columns count, articles and example, are not taken.");
        if (!names.isEmpty()) {
            lines.add("# columns " + String.join(" ", ActorRow.COLUMNS) + " " + String.join(" ", MORE));
            sorted(names, order).forEach(s -> lines.add(line(actor(s), s)));
        }
        if (!descriptions.isEmpty()) {
            lines.add("# Nouns for people and bodies; a sector here holds for everybody who is called so.");
            lines.add("# columns " + String.join(" ", RoleRow.COLUMNS) + " " + String.join(" ", MORE));
            sorted(descriptions, order).forEach(s -> lines.add(line(role(s), s)));
        }
        return String.join("\n", lines) + "\n";
    }

    private static List<Seen> sorted(Map<String, Seen> seen, Order order) {
        Comparator<Seen> byName = Comparator.comparing(s -> s.name().toLowerCase(Locale.ROOT));
        Comparator<Seen> byCount =
                Comparator.comparingInt((Seen s) -> -s.count()).thenComparing(byName);
        return seen.values().stream()
                .sorted(order == Order.COUNT ? byCount : byName)
                .toList();
    }

    private static String actor(Seen s) {
        ActorRow row = new ActorRow(s.name(), List.of(), s.type(), "", "", List.of(), "", "", "");
        return ActorSheet.line(ActorRow.COLUMNS, row, ActorRow::cell);
    }

    private static String role(Seen s) {
        RoleRow row = new RoleRow(s.name(), List.of(), List.of(), "", "", s.type(), "", "");
        return ActorSheet.line(RoleRow.COLUMNS, row, RoleRow::cell);
    }

    private static String line(String cells, Seen s) {
        return cells + "\t" + s.count() + "\t" + s.articles() + "\t" + s.example();
    }
}
