package org.chancery.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Place;
import org.chancery.lexicon.Problems;
import org.chancery.lexicon.Table;
import org.chancery.text.Span;

/**
 * The token of a trigger comes in; whether its event is background and not what the article reports goes out, with the signs that decided. The signs'
 * weights stand in {@code background.tsv}; a sum above the border means background.
 */
final class Background {

    /** A sign that was seen: its name in the file, what it counts, both as they are shown, and the words that tell it. */
    record Sign(String name, double weight, String shown, List<Span> spans) {
        Sign {
            spans = List.copyOf(spans);
        }
    }

    /** Whether it is background, how far from the border, and by which signs. */
    record Verdict(boolean background, double score, List<Sign> signs) {
        Verdict {
            signs = List.copyOf(signs);
        }

        /** The signs in words, the heaviest first. */
        String reason() {
            String all = signs.stream()
                    .sorted((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())))
                    .map(Sign::shown)
                    .collect(Collectors.joining(", "));
            return (background ? "background: " : "news: ") + (all.isEmpty() ? "no sign of background" : all);
        }

        Ground ground() {
            return new Ground(
                    "background",
                    signs.stream()
                            .flatMap(s -> s.spans().stream())
                            .distinct()
                            .sorted()
                            .toList(),
                    reason());
        }
    }

    /** {@code shown} tells it to people, with its sign and the place where it is written. */
    private record Weight(double value, String shown) {
        static Weight of(String name, double value, Place place) {
            return new Weight(value, String.format(Locale.ROOT, "%s %+.1f (%s)", name, value, place));
        }
    }

    private final Map<String, Weight> weights = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final Dates dates;
    private final double border;

    Background(Lexicon lexicon, Dates dates) {
        this.dates = dates;
        Problems problems = new Problems();
        for (Table.Row row : lexicon.table("background.tsv").rows()) {
            if (row.get("role").equals("weight")) {
                weight(row, problems);
            } else if (BackgroundSigns.ROLES.contains(row.get("role"))) {
                words.add(row.get("role") + "/" + row.get("word"));
            } else {
                problems.add(row.place(), "no such role: '" + row.get("role") + "'");
            }
        }
        border = Optional.ofNullable(weights.get("border")).map(Weight::value).orElse(0.0);
        for (String sign : BackgroundSigns.NAMES) {
            if (!weights.containsKey(sign)) {
                problems.add("background.tsv: no weight for the sign '" + sign + "'");
            }
        }
        problems.throwIfAny();
    }

    private void weight(Table.Row row, Problems problems) {
        String name = row.get("word");
        if (!BackgroundSigns.NAMES.contains(name) && !name.equals("border")) {
            problems.add(row.place(), "no such sign: '" + name + "'");
            return;
        }
        try {
            weights.put(name, Weight.of(name, Double.parseDouble(row.get("value")), row.place()));
        } catch (NumberFormatException e) {
            problems.add(row.place(), "a weight must be a number, not '" + row.get("value") + "'");
        }
    }

    Verdict of(int trigger, Analysis analysis) {
        if (analysis.parse().isEmpty()) {
            return new Verdict(false, 0, List.of());
        }
        List<Sign> signs = new ArrayList<>();
        BackgroundSigns.Collector collector = (name, spans) -> {
            Weight weight = Optional.ofNullable(weights.get(name)).orElseThrow();
            signs.add(new Sign(name, weight.value(), weight.shown(), spans));
        };
        new BackgroundSigns(analysis, analysis.parse().get(), dates, this::is, collector).collect(trigger);
        double score = signs.stream().mapToDouble(Sign::weight).sum();
        return new Verdict(score > border, score, signs);
    }

    private boolean is(String role, Token token) {
        boolean inflected = token.is(Tag.VERB, Tag.NOUN, Tag.ADJ, Tag.ADV, Tag.PROPN);
        return words.contains(role + "/" + token.lower())
                || (inflected && words.contains(role + "/" + token.lemma().toLowerCase(Locale.ROOT)));
    }
}
