package org.chancery.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;

/**
 * Reads a dictionary of actors as the public description of PETRARCH's dictionary formats has it: a phrase, {@code +} synonyms, and codes in brackets, each
 * alone (whenever nothing else holds) or with {@code <date}, {@code >date} or {@code date-date}, whose ends belong to it. In: the file. Out: a row for every code.
 */
final class PetrarchActors {

    private static final Pattern BRACKET = Pattern.compile("\\[([^\\[\\]{}]*)[\\]}]");
    private static final Pattern CODE = Pattern.compile("(\\S+)(?:\\s+(.*))?");
    private static final Pattern WHEN = Pattern.compile("([<>])\\s*(\\w+)|(\\w+)\\s*-\\s*(\\w+)");
    private static final Pattern VOWEL = Pattern.compile("(?i)[aeiouyà-öø-ÿ]");

    private final Codes codes;
    private final CameoCodes cameo;
    private final Problems problems;
    private final Gathered into;

    private final List<String> names = new ArrayList<>();
    private final List<Dated> dated = new ArrayList<>();
    private Optional<Place> begun = Optional.empty();

    PetrarchActors(Codes codes, CameoCodes cameo, Problems problems, Gathered into) {
        this.codes = codes;
        this.cameo = cameo;
        this.problems = problems;
        this.into = into;
    }

    private record Dated(Place place, String code, String from, String to) {}

    void read(Path file) {
        new PetrarchLines().each(file, problems, this::line);
        end();
    }

    private void line(Place place, String text) {
        String stripped = text.strip();
        int bracket = stripped.indexOf('[');
        String phrase = (bracket < 0 ? stripped : stripped.substring(0, bracket)).strip();
        if (phrase.startsWith("+")) {
            if (begun.isEmpty()) {
                problems.add(place, "a synonym '" + phrase + "' before any name");
            }
            names.add(phrase.substring(1));
        } else if (!phrase.isEmpty()) {
            end();
            begun = Optional.of(place);
            names.add(phrase);
        } else if (begun.isEmpty()) {
            problems.add(place, "a code before any name");
        }
        if (bracket >= 0) {
            brackets(place, stripped.substring(bracket));
        }
    }

    private void brackets(Place place, String text) {
        Matcher m = BRACKET.matcher(text);
        int end = 0;
        while (m.find()) {
            junk(place, text.substring(end, m.start()));
            code(place, m.group(1).strip());
            end = m.end();
        }
        junk(place, text.substring(end));
    }

    private void junk(Place place, String between) {
        if (!between.isBlank()) {
            problems.add(place, "'" + between.strip() + "' is no code in brackets");
        }
    }

    private void code(Place place, String inside) {
        Matcher m = CODE.matcher(inside);
        if (!m.matches()) {
            problems.add(place, "empty brackets");
            return;
        }
        String code = m.group(1).toUpperCase(Locale.ROOT);
        String when = m.group(2) == null ? "" : m.group(2).strip();
        if (CameoCodes.isNull(code)) {
            into.drop("a null code", place);
        } else if (!CameoCodes.isCode(code)) {
            problems.add(place, "'" + code + "' is no CAMEO actor code (parts of three letters)");
        } else if (when.isEmpty()) {
            dated.add(new Dated(place, code, "", ""));
        } else {
            restricted(place, code, when);
        }
    }

    private void restricted(Place place, String code, String when) {
        Matcher m = WHEN.matcher(when);
        if (!m.matches()) {
            problems.add(place, "'" + when + "' is no restriction (<date, >date or date-date)");
            return;
        }
        boolean span = m.group(1) == null;
        String from = span ? date(place, m.group(3)) : m.group(1).equals(">") ? date(place, m.group(2)) : "";
        String to = span ? date(place, m.group(4)) : m.group(1).equals("<") ? date(place, m.group(2)) : "";
        if (!Dates.inOrder(from, to)) {
            problems.add(place, "it ends (" + to + ") before it begins (" + from + ")");
        }
        dated.add(new Dated(place, code, from, to));
    }

    private String date(Place place, String digits) {
        Optional<String> date = Dates.bare(digits);
        if (date.isEmpty()) {
            problems.add(place, "'" + digits + "' is no day (yymmdd or yyyymmdd)");
        }
        return date.orElse("");
    }

    /** The record that was begun is whole. */
    private void end() {
        begun.ifPresent(this::give);
        names.clear();
        dated.clear();
        begun = Optional.empty();
    }

    private void give(Place place) {
        List<String> written = names.stream()
                .map(this::name)
                .filter(n -> !n.isEmpty())
                .distinct()
                .toList();
        if (written.isEmpty()) {
            problems.add(place, "a record without a name");
        } else if (dated.isEmpty()) {
            into.drop("a name without a code", place);
        } else {
            List<String> others = written.subList(1, written.size());
            boolean person = dated.stream().anyMatch(d -> !d.from().isEmpty() || !d.to().isEmpty());
            dated.forEach(d -> row(written.get(0), others, person, d));
        }
    }

    private void row(String name, List<String> others, boolean person, Dated d) {
        CameoCodes.Meaning meaning = cameo.read(d.code());
        if (meaning.isEmpty()) {
            into.drop(meaning.dropped().stream().findFirst().orElse("a code that says nothing") + ", alone", d.place());
            return;
        }
        meaning.dropped().stream()
                .distinct()
                .forEach(reason -> into.drop(reason + " (the rest of the row is kept)", d.place()));
        String type = person ? "person" : type(name, meaning);
        into.add(
                new ActorRow(name, others, type, meaning.country(), meaning.sector(), List.of(), d.from(), d.to(), ""));
    }

    private String type(String name, CameoCodes.Meaning meaning) {
        if (meaning.sector().isEmpty() && codes.country(name).isPresent()) {
            return "country";
        }
        if (codes.isPersonal(name)) {
            return "person";
        }
        return codes.bodyType(name).orElse(Codes.BEYOND.contains(meaning.country()) ? "organization" : "group");
    }

    /** {@code THE_GREEN_HARBOUR_} is {@code Green Harbour}: the dictionaries write capitals only. */
    private String name(String phrase) {
        String plain = ActorRow.tidy(phrase.replace('_', ' ').replaceAll("[\\[\\]#]", " "));
        StringBuilder name = new StringBuilder();
        for (String word : plain.split(" ", -1)) {
            boolean small = !name.isEmpty() && codes.isSmall(word);
            boolean lower = !word.equals(word.toUpperCase(Locale.ROOT));
            name.append(name.isEmpty() ? "" : " ").append(small ? Codes.lower(word) : lower ? word : capital(word));
        }
        return name.toString().replaceFirst("^The (?=.)", "");
    }

    private String capital(String word) {
        boolean initials = word.length() > 1 && !VOWEL.matcher(word).find();
        if (codes.isShouted(word) || initials || word.matches("(?:\\p{Lu}\\.)+")) {
            return word;
        }
        StringBuilder out = new StringBuilder();
        boolean start = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(start ? c : Character.toLowerCase(c));
            start = c == '-' || c == '.' || (c == '\'' && out.length() <= 2);
        }
        boolean scottish = word.length() > 4 && word.startsWith("MC");
        return scottish ? "Mc" + word.charAt(2) + out.substring(3) : out.toString();
    }
}
