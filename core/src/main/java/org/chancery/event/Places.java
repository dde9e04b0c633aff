package org.chancery.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Parse;
import org.chancery.analysis.Sentence;
import org.chancery.article.Part;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.lexicon.Lazy;
import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/**
 * Where the events of one article happened. In: a trigger's token. Out: the place that the text gives for it, and by which rule; nothing rather than a guess.
 *
 * <p>What is nearest to the trigger in the parse goes first: its own words of place, those of its object, its modifier, those of the predicates above it up to
 * the next clause that is told by somebody; then the place of the paragraph so far and of the dateline.
 */
final class Places {

    /** How many paragraphs the dateline speaks for. */
    private static final int OPENING = 3;
    /** How many predicates above the trigger may lend it their place. */
    private static final int STEPS = 4;

    /** A place and the rule that found it. */
    record Found(Where where, String rule) {}

    private record Located(int token, Found found, boolean named) {}

    private final Analysis analysis;
    private final Optional<Parse> parsed;
    private final PlaceWords words;
    private final PlaceNames names;
    private final Map<Integer, Optional<Located>> known = new HashMap<>();
    private final Lazy<List<Located>> all = new Lazy<>(this::everywhere);
    private final Lazy<Optional<Found>> dateline = new Lazy<>(this::fromDateline);

    Places(Analysis analysis, Gazetteer gazetteer, PlaceWords words) {
        this.analysis = analysis;
        this.parsed = analysis.parse();
        this.words = words;
        this.names = new PlaceNames(analysis, gazetteer, words);
    }

    /** Where the event happened whose trigger's main word is the token. */
    Optional<Found> of(int trigger) {
        return parsed.flatMap(parse -> {
            Search search = new Search(parse, trigger);
            return search.own()
                    .or(search::below)
                    .or(search::modifier)
                    .or(search::above)
                    .or(search::around)
                    .map(Located::found)
                    .map(this::withCountry);
        });
    }

    /** One trigger's search, rule by rule. */
    private final class Search {

        private final Parse parse;
        private final PlacePhrase phrases;
        private final int trigger;

        Search(Parse parse, int trigger) {
            this.parse = parse;
            this.phrases = new PlacePhrase(analysis, parse, words);
            this.trigger = trigger;
        }

        Optional<Located> own() {
            return ground(trigger)
                    .or(() -> behind(trigger, "the words of place that hang on it"))
                    .or(this::relative);
        }

        /** The verb's object or the noun's complement that is the place itself. */
        private Optional<Located> ground(int predicate) {
            if (!words.is("ground", phrases.lemma(predicate))) {
                return Optional.empty();
            }
            return Stream.concat(
                            parse.children(predicate, "obj").stream(),
                            parse.children(predicate, "nsubj").stream()
                                    .filter(c -> parse.relation(c).equals("nsubj:pass")))
                    .filter(c -> c != trigger)
                    .flatMap(c -> located(c, "what is visited, taken or hit is the place").stream())
                    .findFirst()
                    .or(() -> parse.children(predicate, "nmod").stream()
                            .filter(c -> phrases.isBehind("of", c))
                            .flatMap(c -> located(c, "the noun's place behind 'of'").stream())
                            .findFirst());
        }

        /** The place phrase that hangs on the word, the one with a name first. */
        private Optional<Located> behind(int word, String rule) {
            List<Located> found = parse.children(word, "obl", "nmod", "advmod").stream()
                    .filter(c -> !parse.isBelow(trigger, c) || trigger == word)
                    .filter(c -> isPlaceOf(word, c))
                    .flatMap(c -> located(c, rule).stream())
                    .toList();
            return found.stream().filter(Located::named).findFirst().or(() -> found.stream()
                    .findFirst());
        }

        private boolean isPlaceOf(int word, int phrase) {
            return phrases.isBehind("at", phrase)
                    || (phrases.isBehind("goal", phrase) && words.is("motion", phrases.lemma(word)))
                    || (phrases.isBehind("from", phrase) && words.is("leaving", phrases.lemma(word)));
        }

        /** {@code the town where they met}. */
        private Optional<Located> relative() {
            boolean where = parse.is(trigger, "acl")
                    && parse.children(trigger, "advmod", "obl").stream()
                            .anyMatch(c -> words.is("relative", phrases.lower(c)));
            return where
                    ? parse.head(trigger).flatMap(h -> located(h, "the place that the clause with 'where' tells of"))
                    : Optional.empty();
        }

        /** The place of the object, of the subject, of what else hangs on the trigger. */
        Optional<Located> below() {
            return Stream.of("obj", "nsubj", "obl", "nmod", "xcomp")
                    .flatMap(relation -> parse.children(trigger, relation).stream())
                    .flatMap(c -> behind(c, "the words of place that hang on its object or subject").stream())
                    .findFirst();
        }

        /** {@code the Kabul attack}. */
        Optional<Located> modifier() {
            return parse.children(trigger, "compound", "amod", "nmod").stream()
                    .filter(c -> c < trigger && phrases.preposition(c).isEmpty())
                    .flatMap(c -> located(c, "the place before the noun").stream())
                    .filter(Located::named)
                    .findFirst();
        }

        /** The place of the predicates above, as far as nobody else's telling lies between. */
        Optional<Located> above() {
            int at = trigger;
            for (int step = 0; step < STEPS && !parse.isRoot(at) && !parse.is(at, "ccomp", "parataxis"); step++) {
                at = parse.heads().get(at);
                int predicate = at;
                Optional<Located> found = behind(predicate, "the words of place of the predicate above it")
                        .or(() -> ground(predicate));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        /** What the paragraph told last, or the dateline. */
        Optional<Located> around() {
            int offset = analysis.tokens().get(trigger).span().start();
            Optional<Sentence> sentence = analysis.sentenceAt(offset);
            if (sentence.isEmpty()) {
                return Optional.empty();
            }
            Sentence here = sentence.get();
            Optional<Located> last = all.get().stream()
                    .filter(l -> l.named() && l.token() < here.first())
                    .filter(l -> analysis.sentenceAt(
                                    analysis.tokens().get(l.token()).span().start())
                            .filter(s -> s.paragraph() == here.paragraph())
                            .isPresent())
                    .reduce((a, b) -> b)
                    .map(l -> new Located(l.token(), again(l.found(), "the place that its paragraph told last"), true));
            return last.or(
                    () -> isOpening(here) ? dateline.get().map(f -> new Located(trigger, f, true)) : Optional.empty());
        }
    }

    private static Found again(Found found, String rule) {
        return new Found(found.where(), rule);
    }

    private boolean isOpening(Sentence sentence) {
        return sentence.part() == BlockKind.BODY
                && analysis.sentences().stream()
                        .filter(s -> s.part() == BlockKind.BODY)
                        .findFirst()
                        .filter(first -> sentence.paragraph() < first.paragraph() + OPENING)
                        .isPresent();
    }

    /** The phrase as a place, if it is one: it holds a place's name, or its noun is a setting. */
    private Optional<Located> located(int head, String rule) {
        Optional<Located> found = known.get(head);
        if (found == null) {
            found = parsed.flatMap(parse -> phrase(new PlacePhrase(analysis, parse, words), head));
            known.put(head, found);
        }
        return found.map(l -> new Located(l.token(), again(l.found(), rule), l.named()));
    }

    private Optional<Located> phrase(PlacePhrase phrases, int head) {
        boolean setting = phrases.isSetting(head);
        if (phrases.isTime(head)) {
            return Optional.empty();
        }
        int[] extent = phrases.extent(head);
        Optional<PlaceNames.Named> named =
                names.named(extent[0], extent[1], phrases.isBehind("at", head) || setting, setting);
        String strict = phrases.strictness(head);
        boolean whole = named.isPresent() && named.get().place().isEmpty();
        if (named.isEmpty()
                ? !setting
                : (!setting && whole && !strict.isEmpty()) || (!setting && isNarrow(strict, named))) {
            return Optional.empty();
        }
        Span span = phrases.span(extent);
        Where where = new Where(
                span,
                span.in(analysis.text()),
                named.flatMap(PlaceNames.Named::country),
                named.flatMap(PlaceNames.Named::place).map(p -> p.latitude()),
                named.flatMap(PlaceNames.Named::place).map(p -> p.longitude()));
        return Optional.of(new Located(head, new Found(where, ""), named.isPresent()));
    }

    private static boolean isNarrow(String strict, Optional<PlaceNames.Named> named) {
        return strict.equals("narrow")
                && named.flatMap(PlaceNames.Named::place)
                        .filter(p ->
                                !java.util.Set.of("capital", "city", "province").contains(p.kind()))
                        .isEmpty();
    }

    /** A setting without a name lies in the country that the article, or its paragraph so far, speaks of. */
    private Found withCountry(Found found) {
        Where w = found.where();
        if (w.country().isPresent() || w.latitude().isPresent()) {
            return found;
        }
        Optional<String> country = all.get().stream()
                .filter(l -> l.found().where().span().start() < w.span().start())
                .flatMap(l -> l.found().where().country().stream())
                .reduce((a, b) -> b)
                .or(() -> dateline.get().flatMap(f -> f.where().country()))
                .or(names::onlyCountry);
        return new Found(new Where(w.span(), w.text(), country, w.latitude(), w.longitude()), found.rule());
    }

    /** All phrases of place in the article that have a name, in text order. */
    private List<Located> everywhere() {
        List<Located> found = new ArrayList<>();
        parsed.ifPresent(parse -> {
            PlacePhrase phrases = new PlacePhrase(analysis, parse, words);
            for (int t = 0; t < parse.size(); t++) {
                if (parse.is(t, "obl", "nmod") && phrases.isBehind("at", t)) {
                    located(t, "").filter(Located::named).ifPresent(found::add);
                }
            }
        });
        return List.copyOf(found);
    }

    private Optional<Found> fromDateline() {
        return analysis.article().parts(BlockKind.DATELINE).stream()
                .map(Part::span)
                .flatMap(span -> {
                    int first = analysis.tokenAt(span.start());
                    int end = first + analysis.tokens(span).size();
                    return names.named(first, end, true, false).map(named -> place(span, named)).stream();
                })
                .findFirst();
    }

    private Found place(Span span, PlaceNames.Named named) {
        Span trimmed = span.trim(analysis.text());
        return new Found(
                new Where(
                        trimmed,
                        trimmed.in(analysis.text()),
                        named.country(),
                        named.place().map(p -> p.latitude()),
                        named.place().map(p -> p.longitude())),
                "the dateline's place");
    }
}
