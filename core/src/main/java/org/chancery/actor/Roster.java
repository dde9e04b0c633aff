package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers the figures of an article by their names: full names first, then surnames, acronyms and handles. */
final class Roster {

    /** So many people of one name are told apart, and so many figures tried for a handle. */
    private static final int NAMESAKES = 40;

    private static final int TRIED = 500;

    /** Of several people of one name the one named last is meant 104 times of 119 in GUM; news name relatives in turns, so it stays doubtful. */
    private static final double LAST_NAMED = 0.5;

    private static final String PRESIDENT = "president";

    private final Words words;
    private final Knowledge knowledge;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<String, Figure> byName = new HashMap<>();
    private final Map<String, List<Figure>> bySurname = new HashMap<>();
    private final Map<String, List<Figure>> byForename = new HashMap<>();
    private final Map<String, Figure> byAcronym = new HashMap<>();

    Roster(Words words, Knowledge knowledge) {
        this.words = words;
        this.knowledge = knowledge;
    }

    List<Figure> figures() {
        return figures;
    }

    /** Registers every naming that is a full name; the shorter ones are looked up afterwards by {@link #lookUp}. */
    void register(List<Naming> namings) {
        for (Naming n : namings) {
            if (n.kind() == Naming.Kind.BODY || n.kind() == Naming.Kind.COUNTRY) {
                body(n);
            } else if (n.kind() == Naming.Kind.NAME && n.name().indexOf(' ') > 0) {
                person(n);
            }
        }
    }

    private static String key(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("the ") ? lower.substring(4) : lower;
    }

    private void body(Naming n) {
        Figure figure = byName.get(key(n.name()));
        if (figure == null) {
            figure = add(n.name(), n.type(), n.coreFirst());
            figure.plural = n.plural();
            byName.put(key(n.name()), figure);
            acronym(figure, n);
        }
        String written = words.line(n.coreFirst(), n.end());
        if (n.kind() == Naming.Kind.BODY && (figure.written.isEmpty() || written.length() > figure.written.length())) {
            figure.written = written;
            figure.name = written;
        }
        figure.learn(n);
    }

    /** {@code World Health Organization (WHO)}, or the initials of its capitals. */
    private void acronym(Figure figure, Naming n) {
        StringBuilder initials = new StringBuilder();
        for (String w : figure.nameWords) {
            if (Character.isUpperCase(w.charAt(0)) && !w.equals("The")) {
                initials.append(w.charAt(0));
            }
        }
        if (initials.length() >= 2) {
            byAcronym.putIfAbsent(initials.toString(), figure);
        }
        if (n.end() < words.size()
                && words.get(n.end()).gap().strip().equals("(")
                && words.get(n.end()).isAcronym()) {
            byAcronym.put(words.get(n.end()).form(), figure);
        }
    }

    private void person(Naming n) {
        List<String> own = List.of(n.name().split(" "));
        Figure figure = byName.get(key(n.name()));
        if (figure == null) {
            figure = alike(own).orElse(null);
        }
        if (figure == null) {
            figure = add(n.name(), Actor.Type.PERSON, n.coreFirst());
            index(figure);
        } else if (own.size() > figure.nameWords.size()) {
            figure.name = n.name();
            figure.nameWords = own;
            index(figure);
        }
        byName.putIfAbsent(key(n.name()), figure);
        figure.learn(n);
        figure.human |= !n.roles().isEmpty()
                || n.first() < n.coreFirst()
                || knowledge.givenName(words.get(n.coreFirst())).isPresent();
        acronym(figure, n);
    }

    /** Whoever an administration is named after presides over it, unless the article names another office of his. */
    void presides(Naming n, Figure figure) {
        boolean presides = words.joined(n.end()) && knowledge.is("presidency", words.get(n.end()));
        Optional<Role> president = knowledge.role(PRESIDENT);
        if (presides && president.isPresent() && figure.isPerson() && figure.roles.isEmpty()) {
            figure.roles.add(new RoleUse(president.get(), Set.of(PRESIDENT), "", false, PRESIDENT));
        }
    }

    private void index(Figure figure) {
        List<String> own = figure.nameWords;
        addTo(bySurname, surname(own), figure);
        addTo(byForename, own.get(0).toLowerCase(Locale.ROOT), figure);
        if (own.size() > 2) {
            addTo(byForename, own.get(1).toLowerCase(Locale.ROOT), figure);
        }
    }

    private static void addTo(Map<String, List<Figure>> index, String key, Figure figure) {
        List<Figure> there = index.computeIfAbsent(key, k -> new ArrayList<>());
        if (there.size() < NAMESAKES && !there.contains(figure)) {
            there.add(figure);
        }
    }

    private static String surname(List<String> own) {
        return own.get(own.size() - 1).toLowerCase(Locale.ROOT);
    }

    /** The person whose name has all words of the other one, or the other way round, with the same surname. */
    private Optional<Figure> alike(List<String> own) {
        return bySurname.getOrDefault(surname(own), List.of()).stream()
                .filter(f ->
                        f.nameWords.containsAll(own) || own.containsAll(f.nameWords) || initialsFit(f.nameWords, own))
                .findFirst();
    }

    private static boolean initialsFit(List<String> a, List<String> b) {
        String x = a.get(0);
        String y = b.get(0);
        return x.charAt(0) == y.charAt(0)
                && (x.length() <= 2 || y.length() <= 2)
                && (x.endsWith(".") || y.endsWith("."));
    }

    private Figure add(String name, Actor.Type type, int at) {
        Figure figure = new Figure(figures.size(), name, type, at);
        figures.add(figure);
        return figure;
    }

    /** A figure that has no name, kept by the words that stand for it. */
    Figure unnamed(String wording, Actor.Type type, int at) {
        Figure figure = byName.get("?" + key(wording));
        if (figure == null) {
            figure = add(wording, type, at);
            byName.put("?" + key(wording), figure);
        }
        return figure;
    }

    /** Two who speak or act as one. */
    Figure together(Figure a, Figure b, int at) {
        Figure group = unnamed(a.name + " and " + b.name, Actor.Type.GROUP, at);
        group.plural = true;
        group.joint = true;
        return group;
    }

    /** The person whom the byline names, whether or not the text names them again. */
    Figure author(String name) {
        Figure figure = byName.get(key(name));
        if (figure == null) {
            figure = add(name, Actor.Type.PERSON, 0);
            figure.human = true;
            byName.put(key(name), figure);
        }
        return figure;
    }

    private List<Figure> candidates(Naming n) {
        String word = n.name().toLowerCase(Locale.ROOT);
        List<Figure> people = bySurname.getOrDefault(word, List.of());
        return people.isEmpty() ? byForename.getOrDefault(word, List.of()) : people;
    }

    /** For whom a naming by name stands. */
    Optional<Identified> lookUp(Naming n, int before) {
        return switch (n.kind()) {
            case BODY, COUNTRY -> bodyOrPerson(n);
            case HANDLE -> Optional.of(handle(n));
            case NAME -> Optional.of(n.name().indexOf(' ') > 0 ? full(n) : single(n, before));
            default -> Optional.empty();
        };
    }

    private Optional<Identified> bodyOrPerson(Naming n) {
        String written = words.text(n.coreFirst(), n.end()).toLowerCase(Locale.ROOT);
        List<Figure> people = bySurname.getOrDefault(written, List.of());
        if (n.end() - n.coreFirst() == 1 && !people.isEmpty()) {
            return Optional.of(new Identified(people.get(0), 0.7, "surname that is a place's name as well"));
        }
        return Optional.ofNullable(byName.get(key(n.name()))).map(f -> new Identified(f, 0.95, "name"));
    }

    private Identified full(Naming n) {
        Figure figure = byName.get(key(n.name()));
        if (figure == null) {
            figure = add(n.name(), Actor.Type.PERSON, n.coreFirst());
            byName.put(key(n.name()), figure);
        }
        return new Identified(figure, 0.97, "name");
    }

    private Identified single(Naming n, int before) {
        Figure known = byName.get(key(n.name()));
        Figure acronym = byAcronym.get(n.name());
        List<Figure> people = candidates(n);
        if (known == null && acronym != null && words.get(n.coreFirst()).isAcronym()) {
            acronym.learn(n.with("", "", "", false));
            return new Identified(acronym, 0.93, "acronym of " + acronym.name);
        }
        if (!people.isEmpty()) {
            return among(n, people, before);
        }
        if (known == null) {
            boolean body = knowledge.bodyWord(words.get(n.coreFirst())).isPresent()
                    || words.get(n.coreFirst()).isAcronym();
            known = add(
                    n.name(),
                    body && n.first() == n.coreFirst() ? Actor.Type.ORGANIZATION : Actor.Type.PERSON,
                    n.coreFirst());
            byName.put(key(n.name()), known);
            addTo(bySurname, key(n.name()), known);
        }
        known.learn(n);
        known.human |= !n.roles().isEmpty() || n.first() < n.coreFirst();
        return new Identified(known, 0.9, "name");
    }

    /** A surname of several people: who fits title and gender, else who was named last, with doubt. */
    private Identified among(Naming n, List<Figure> people, int before) {
        boolean surname = bySurname.containsKey(n.name().toLowerCase(Locale.ROOT));
        String how = (surname ? "surname " : "forename ") + n.name();
        List<Figure> fit = people.stream().filter(f -> agrees(n, f)).toList();
        List<Figure> pool = fit.isEmpty() ? people : fit;
        if (pool.size() == 1) {
            Figure it = pool.get(0);
            it.learn(n);
            return new Identified(it, people.size() > 1 ? 0.82 : surname ? 0.95 : 0.85, how);
        }
        Figure best = pool.get(0);
        for (Figure f : pool) {
            if (lastBefore(f, before) > lastBefore(best, before)) {
                best = f;
            }
        }
        best.count++;
        return new Identified(best, LAST_NAMED, how + " of " + pool.size() + " people, the one named last");
    }

    private static boolean agrees(Naming n, Figure f) {
        boolean gender =
                n.gender().isEmpty() || f.gender.isEmpty() || n.gender().equals(f.gender);
        boolean role = n.roles().isEmpty()
                || n.roles().stream().anyMatch(r -> f.roles.stream()
                        .anyMatch(q -> q.role().base().equals(r.role().base())));
        return gender && role;
    }

    /** The word index of the figure's last mention before a word, or -1. */
    int lastBefore(Figure f, int before) {
        int offset = before < words.size() ? words.get(before).span().start() : Integer.MAX_VALUE;
        int last = -1;
        for (int i = f.mentions.size() - 1; i >= 0 && last < 0; i--) {
            if (f.mentions.get(i).start() < offset) {
                last = f.mentions.get(i).start();
            }
        }
        return last;
    }

    private Identified handle(Naming n) {
        String letters = n.name().substring(1).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        for (Figure f : figures.subList(0, Math.min(TRIED, figures.size()))) {
            String joined =
                    String.join("", f.nameWords).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
            if (letters.length() >= 4
                    && (joined.equals(letters) || (letters.contains(joined) && joined.length() >= 6))) {
                return new Identified(f, 0.85, "handle " + n.name());
            }
        }
        return new Identified(handleName(n, letters), 0.75, "handle " + n.name());
    }

    /** {@code @janedoe} reads as a given name and what follows it. */
    private Figure handleName(Naming n, String letters) {
        String name = n.name();
        for (int cut = Math.min(letters.length() - 3, 14); cut >= 3; cut--) {
            if (knowledge.givenName(letters.substring(0, cut)).isPresent()) {
                name = title(letters.substring(0, cut)) + " " + title(letters.substring(cut));
                break;
            }
        }
        Figure figure = byName.get(key(name));
        if (figure == null) {
            figure = add(name, Actor.Type.PERSON, n.coreFirst());
            byName.put(key(name), figure);
        }
        figure.learn(n);
        return figure;
    }

    private static String title(String lower) {
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
