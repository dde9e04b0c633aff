package org.chancery.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.actor.Actor;
import org.chancery.analysis.Sentence;
import org.chancery.dossier.Dossier;
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

    private static final String MORE = " count articles example";
    private static final int EXAMPLE = 300;

    private final Map<String, Seen> names = new TreeMap<>();
    private final Map<String, Seen> descriptions = new TreeMap<>();

    private record Seen(String name, String type, int count, int articles, String example) {

        Seen more(int mentions) {
            return new Seen(name, type, count + mentions, articles + 1, example);
        }
    }

    public void add(Dossier dossier) {
        for (Actor actor : dossier.cast().actors()) {
            boolean known = actor.identity().isPresent()
                    || actor.country().isPresent()
                    || actor.sector().isPresent();
            if (!known && !actor.mentions().isEmpty()) {
                boolean named = isNamed(actor);
                count(named ? names : descriptions, dossier, actor, named);
            }
        }
    }

    /** Whether it has a name that a table could hold, and not only words that describe it. */
    private static boolean isNamed(Actor actor) {
        return actor.type() != Actor.Type.UNNAMED && actor.name().codePoints().anyMatch(Character::isUpperCase);
    }

    private static void count(Map<String, Seen> into, Dossier dossier, Actor actor, boolean named) {
        String name = ActorRow.tidy(named ? actor.name() : noun(actor.name()));
        if (name.isEmpty() || name.startsWith("#") || name.equals("-")) {
            return;
        }
        int mentions = actor.mentions().size();
        into.merge(
                name.toLowerCase(Locale.ROOT),
                new Seen(name, type(actor), mentions, 1, example(dossier, actor)),
                (there, here) -> there.more(mentions));
    }

    /** {@code a senior official} without what points at it. */
    private static String noun(String description) {
        int space = description.indexOf(' ');
        return description.matches("(?i)(?:an?|the) .*") ? description.substring(space + 1) : description;
    }

    private static String type(Actor actor) {
        return actor.type() == Actor.Type.UNNAMED ? "person" : actor.type().label();
    }

    private static String example(Dossier dossier, Actor actor) {
        Span first = actor.mentions().stream().min(Comparator.naturalOrder()).orElseThrow();
        Optional<Sentence> sentence = dossier.analysis().sentenceAt(first.start());
        String words = ActorRow.tidy(
                sentence.map(Sentence::span).orElse(first).in(dossier.analysis().text()));
        return words.length() <= EXAMPLE ? words : words.substring(0, EXAMPLE) + " …";
    }

    public boolean isEmpty() {
        return names.isEmpty() && descriptions.isEmpty();
    }

    public int size() {
        return names.size() + descriptions.size();
    }

    /** The sheet: names first, to be filled in with country, sector, role and dates; then nouns, whose sector goes into {@code roles.tsv}. */
    public String sheet(Order order) {
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Names and descriptions without an identity. Fill in what you know and give this file to 'chancery actors import':");
        lines.add("# rows left as they are, and the columns count, articles and example, are not taken.");
        if (!names.isEmpty()) {
            lines.add("# columns " + String.join(" ", ActorRow.COLUMNS) + MORE);
            sorted(names, order).forEach(s -> lines.add(line(actor(s), s)));
        }
        if (!descriptions.isEmpty()) {
            lines.add("# Nouns for people and bodies; a sector here holds for everybody who is called so.");
            lines.add("# columns " + String.join(" ", RoleRow.COLUMNS) + MORE);
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
        String kind = s.type().equals("person") || s.type().equals("group") ? s.type() : "body";
        RoleRow row = new RoleRow(s.name(), List.of(), List.of(), "", "", kind, "", "");
        return ActorSheet.line(RoleRow.COLUMNS, row, RoleRow::cell);
    }

    private static String line(String cells, Seen s) {
        return cells + "\t" + s.count() + "\t" + s.articles() + "\t" + s.example();
    }
}
