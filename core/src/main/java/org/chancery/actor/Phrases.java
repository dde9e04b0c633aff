package org.chancery.actor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Tag;
import org.chancery.analysis.Token;
import org.chancery.text.Span;

/** The head of a noun phrase comes in; whom the phrase means by its own words goes out. */
final class Phrases {

    /** Words before the noun are looked at no further than this, and so those behind it. */
    private static final int LEFT = 8;

    private static final int RIGHT = 10;

    /**
     * A phrase that stands for somebody.
     *
     * @param name its words in lower case but for names, without determiner
     * @param noun the noun alone
     * @param because what the country rests on
     * @param bare whether nothing but a determiner stands before the noun
     */
    record Phrase(
            Span span,
            String name,
            String noun,
            boolean definite,
            boolean bare,
            Actor.Type type,
            String country,
            String sector,
            String by,
            String because) {

        Actor actor(String id) {
            List<String> why = new java.util.ArrayList<>();
            if (!country.isEmpty()) {
                why.add("country " + country + ": " + because);
            }
            if (!sector.isEmpty()) {
                why.add("sector " + sector + ": “" + by + "”");
            }
            return new Actor(
                    id,
                    name,
                    type,
                    country.isEmpty() ? Optional.empty() : Optional.of(country),
                    sector.isEmpty() ? Optional.empty() : Optional.of(sector),
                    List.of(),
                    List.of(),
                    Optional.empty(),
                    why);
        }
    }

    /** What a noun by itself says of whom it means. */
    private record Sort(int core, Role role, Actor.Type type, boolean alone) {}

    private final Analysis analysis;
    private final Knowledge knowledge;
    private final Words words;
    private final Bonds bonds;
    private final Homes homes;

    Phrases(Analysis analysis, Knowledge knowledge) {
        this.analysis = analysis;
        this.knowledge = knowledge;
        words = Words.of(analysis);
        bonds = new Bonds(words, knowledge);
        homes = new Homes(words, knowledge);
    }

    /** The shortest mention of somebody whose head the token is. */
    Optional<Mention> covering(int token, CastIndex index) {
        Span span = analysis.tokens().get(token).span();
        Optional<Mention> shortest = Optional.empty();
        for (Mention m : index.around(span)) {
            if (m.actor().isPresent()
                    && m.span().contains(span)
                    && (shortest.isEmpty()
                            || m.span().length() < shortest.get().span().length())
                    && heads(token, m)) {
                shortest = Optional.of(m);
            }
        }
        return shortest;
    }

    /** Whether the token is the head of the mention's words, or joined to it as part of one name or in apposition. */
    private boolean heads(int token, Mention mention) {
        if (analysis.parse().isEmpty()) {
            return analysis.tokens().get(token).span().end() == mention.span().end()
                    || mention.span().length() < LEFT * RIGHT;
        }
        Parse parse = analysis.parse().get();
        int at = token;
        for (int up = 0; up < LEFT; up++) {
            int head = parse.head(at).orElse(-1);
            if (head < 0 || !mention.span().contains(analysis.tokens().get(head).span())) {
                return true;
            }
            boolean same = parse.is(at, "flat", "appos", "compound", "fixed", "goeswith") && !isModifier(at, parse);
            if (!same) {
                return false;
            }
            at = head;
        }
        return false;
    }

    /** A country before a noun is not whom the noun means ({@code Israel} in {@code the Israel lobby}). */
    private boolean isModifier(int token, Parse parse) {
        return parse.is(token, "compound")
                && knowledge.country(analysis.tokens().get(token).word()).isPresent();
    }

    /** Whom the phrase with this head means; empty for things. */
    Optional<Phrase> at(int token) {
        Token head = analysis.tokens().get(token);
        if (!head.is(Tag.NOUN, Tag.PROPN, Tag.ADJ, Tag.NUM)) {
            return Optional.empty();
        }
        int last = words.at(head.span().start());
        if (last >= words.size() || !words.get(last).span().contains(head.span())) {
            return Optional.empty();
        }
        int first = first(token, last);
        int tail = tail(token, last);
        return sort(first, last).flatMap(s -> phrase(first, last + 1, tail, s));
    }

    private Optional<Phrase> phrase(int first, int end, int tail, Sort sort) {
        int from = first;
        while (from < sort.core() && knowledge.isAny(words.get(from), List.of("definite", "determiner"))) {
            from++;
        }
        boolean definite = from > first && knowledge.is("definite", words.get(first));
        Bonds.Bond bond = bonds.of(first, sort.core(), end, tail, sort.role());
        boolean whose = !bond.country().isEmpty() || bonds.any(first, sort.core());
        if (!sort.alone() && !whose) {
            return Optional.empty();
        }
        Optional<Homes.Guess> guess = bond.country().isEmpty()
                ? homes.guess(bond.sector(), sort.core(), false, !bond.sector().isEmpty())
                : Optional.empty();
        return Optional.of(new Phrase(
                words.span(first, end),
                name(from, end),
                words.text(sort.core(), end).toLowerCase(Locale.ROOT),
                definite,
                from == sort.core(),
                sort.type(),
                guess.map(Homes.Guess::code).orElse(bond.country()),
                bond.sector(),
                bond.by(),
                guess.map(Homes.Guess::because).orElse("“" + bond.by() + "”")));
    }

    private String name(int from, int end) {
        String plain = words.line(from, end);
        Word opening = words.get(from);
        boolean name = opening.isAcronym() || knowledge.land(words, from, end).isPresent();
        return opening.first() && !name ? plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1) : plain;
    }

    /** The longest noun that ends with the head and is known. */
    private Optional<Sort> sort(int first, int last) {
        for (int k = Math.max(first, last - 4); k <= last; k++) {
            Optional<PhraseTable.Match<Role>> role = knowledge.roles.longest(words, k, last + 1);
            if (role.isPresent() && role.get().end() == last + 1) {
                Role it = role.get().value();
                return denotes(it) ? Optional.of(new Sort(k, it, type(it), true)) : Optional.empty();
            }
            Optional<PhraseTable.Match<Knowledge.Force>> force = knowledge.forces.longest(words, k, last + 1);
            if (force.isPresent() && force.get().end() == last + 1) {
                Knowledge.Force it = force.get().value();
                return Optional.of(new Sort(k, it.role(), it.type(), it.alone()));
            }
        }
        return Optional.empty();
    }

    private static boolean denotes(Role role) {
        return role.kind() != Role.Kind.DOCUMENT && role.kind() != Role.Kind.FIGURES;
    }

    private static Actor.Type type(Role role) {
        return switch (role.kind()) {
            case PERSON -> role.plural() ? Actor.Type.GROUP : Actor.Type.UNNAMED;
            case GROUP -> Actor.Type.GROUP;
            case BODY -> role.sector().equals("MIL")
                    ? Actor.Type.ARMED_FORCE
                    : role.sector().equals("GOV") ? Actor.Type.GOVERNMENT : Actor.Type.ORGANIZATION;
            default -> Actor.Type.ORGANIZATION;
        };
    }

    /** Where the phrase begins: by the parse, or so far as determiners, adjectives and nouns stand before the noun. */
    private int first(int token, int last) {
        if (analysis.parse().isPresent()) {
            Parse parse = analysis.parse().get();
            int from = token;
            for (int child : parse.children(token, "det", "amod", "compound", "nummod", "nmod", "flat")) {
                boolean owns = !parse.is(child, "nmod") || parse.relation(child).equals("nmod:poss");
                if (child < token && owns) {
                    from = Math.min(from, parse.reach(child)[0]);
                }
            }
            return Math.max(
                    Math.min(last, words.at(analysis.tokens().get(from).span().start())), last - LEFT);
        }
        int first = last;
        while (last - first < LEFT && words.joined(first)) {
            Word w = words.get(first - 1);
            boolean determiner = knowledge.isAny(w, List.of("definite", "determiner"));
            if (!determiner && !w.is(Tag.ADJ, Tag.NOUN, Tag.PROPN, Tag.NUM)) {
                break;
            }
            first--;
            if (determiner) {
                break;
            }
        }
        return first;
    }

    /** Where the phrases that hang on the noun end. */
    private int tail(int token, int last) {
        int end = last + 1;
        if (analysis.parse().isEmpty()) {
            return end;
        }
        Parse parse = analysis.parse().get();
        for (int child : parse.children(token, "nmod")) {
            int from =
                    words.at(analysis.tokens().get(parse.reach(child)[0]).span().start());
            int stop = analysis.tokens().get(parse.reach(child)[1] - 1).span().end();
            boolean behind = child > token && from == end && from < words.size();
            if (behind && words.get(from).span().start() < stop) {
                end = words.end(new Span(words.get(from).span().start(), stop));
            }
        }
        return Math.min(end, last + RIGHT);
    }
}
