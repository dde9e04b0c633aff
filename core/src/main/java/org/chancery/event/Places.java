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
import org.chancery.analysis.Tag;
import org.chancery.article.Part;
import org.chancery.gazetteer.Gazetteer;
import org.chancery.gazetteer.Place;
import org.chancery.lexicon.Lazy;
import org.chancery.page.BlockKind;
import org.chancery.text.Span;

/**
 * Where the events of one article happened. In: a trigger's token. Out: the place that the text gives for it, and by which rule; nothing rather than a guess.
 *
 * <p>What is nearest to the trigger in the parse goes first: its own words of place, those of its object, its modifier, those of the predicates above it up to
 * the next clause that is told by somebody; then the place that the sentence before told, and the dateline's.
 */
final class Places {

    private static final String NARROW = "narrow";
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
            List<Located> found = Stream.of(
                            ground(trigger), behind(trigger, "the words of place that hang on it"), relative(trigger))
                    .flatMap(Optional::stream)
                    .toList();
            return first(found);
        }

        /** The verb's object or the noun's complement that is the place itself. */
        private Optional<Located> ground(int predicate) {
            if (!words.is("ground", phrases.lemma(predicate))) {
                return Optional.empty();
            }
            return Stream.concat(
                            parse.children(predicate, "obj").stream(),
                            isPassive(predicate) ? parse.children(predicate, "nsubj").stream() : Stream.empty())
                    .filter(c -> c != trigger)
                    .flatMap(c -> located(c, "what is visited, taken or hit is the place").stream())
                    .findFirst()
                    .or(() -> parse.children(predicate, "nmod").stream()
                            .filter(c -> phrases.isBehind("of", c))
                            .flatMap(c -> located(c, "the noun's place behind 'of'").stream())
                            .findFirst());
        }

        /** One with a name goes before one without. */
        private Optional<Located> first(List<Located> found) {
            return found.stream().filter(Located::named).findFirst().or(() -> found.stream()
                    .findFirst());
        }

        private boolean isPassive(int predicate) {
            return parse.children(predicate, "aux").stream().anyMatch(a -> words.is("passive", phrases.lemma(a)));
        }

        /** The place phrase that hangs on the word, the one with a name first. */
        private Optional<Located> behind(int word, String rule) {
            List<Located> found = Stream.concat(
                            parse.children(word, "obl", "nmod").stream(),
                            parse.children(word, "acl").stream()
                                    .filter(c -> isAbout(word, c))
                                    .flatMap(c -> parse.children(c, "obl").stream()))
                    .filter(c -> !parse.isBelow(trigger, c) || trigger == word)
                    .flatMap(c ->
                            isPlaceOf(word, c) ? located(c, rule).or(() -> within(c, rule)).stream() : Stream.empty())
                    .toList();
            return first(found);
        }

        /** Whether the clause has no subject of its own, or tells of the event itself: {@code talks that were held in Geneva}. */
        private boolean isAbout(int word, int clause) {
            return parse.child(clause, "nsubj")
                    .filter(s -> word != trigger || !analysis.tokens().get(s).is(Tag.PRON))
                    .isEmpty();
        }

        /** {@code at a meeting in Geneva}, {@code at the talks held in Geneva}: the place within what is no place itself. */
        private Optional<Located> within(int phrase, String rule) {
            return Stream.concat(
                            parse.children(phrase, "nmod").stream(),
                            parse.children(phrase, "acl").stream().flatMap(c -> parse.children(c, "obl").stream()))
                    .filter(c -> phrases.isBehind("at", c))
                    .flatMap(c -> located(c, rule).stream())
                    .findFirst()
                    .or(() -> phrases.strictness(phrase).equals(NARROW) ? Optional.empty() : beforeNoun(phrase, rule));
        }

        private Optional<Located> beforeNoun(int noun, String rule) {
            return parse.children(noun, "compound", "amod", "nmod").stream()
                    .filter(c -> c < noun && phrases.preposition(c).isEmpty())
                    .flatMap(c -> located(c, rule).stream())
                    .filter(l -> l.named() && l.found().where().latitude().isPresent())
                    .findFirst();
        }

        private boolean isPlaceOf(int word, int phrase) {
            return phrases.isBehind("at", phrase)
                    || (phrases.isBehind("goal", phrase) && words.is("motion", phrases.lemma(word)))
                    || (phrases.isBehind("from", phrase) && words.is("leaving", phrases.lemma(word)));
        }

        /** {@code the town where they met}: what stands right before the word. */
        private Optional<Located> relative(int predicate) {
            return parse.children(predicate, "advmod", "obl").stream()
                    .filter(c -> words.is("relative", phrases.lower(c)) && c > 0)
                    .findFirst()
                    .flatMap(this::before);
        }

        /** The widest phrase of place that ends before the word. */
        private Optional<Located> before(int word) {
            int last = word - 1;
            while (last > 0 && analysis.tokens().get(last).is(Tag.PUNCT, Tag.ADP)) {
                last--;
            }
            Optional<Located> widest = Optional.empty();
            int at = last;
            for (int step = 0; step < STEPS; step++) {
                Optional<Located> here = phrases.extent(at)[1] == last + 1
                        ? located(at, "the place that the clause with 'where' tells of")
                        : Optional.empty();
                widest = here.isPresent() ? here : widest;
                at = parse.heads().get(at);
            }
            return widest;
        }

        /** The place of the object, of the subject, of what else hangs on the trigger. */
        Optional<Located> below() {
            String rule = "the words of place that hang on its object or subject";
            return Stream.of("obj", "nsubj", "obl", "nmod", "xcomp", "advcl")
                    .flatMap(relation -> parse.children(trigger, relation).stream())
                    .filter(c -> !parse.is(c, "advcl") || isKeptFrom(c))
                    .flatMap(c ->
                            behind(c, rule)
                                    .or(() -> parse.is(c, "xcomp", "advcl") ? ground(c) : Optional.empty())
                                    .stream())
                    .findFirst();
        }

        /** {@code banned from entering the country}. */
        private boolean isKeptFrom(int clause) {
            return parse.children(clause, "mark", "case").stream().anyMatch(m -> words.is("from", phrases.lower(m)));
        }

        /** {@code the Kabul attack}. */
        Optional<Located> modifier() {
            return beforeNoun(trigger, "the place before the noun");
        }

        /** The place of the predicates above, as far as nobody else's telling lies between. */
        Optional<Located> above() {
            int at = trigger;
            for (int step = 0; step < STEPS && !parse.isRoot(at) && !parse.is(at, "ccomp", "parataxis"); step++) {
                int below = at;
                at = parse.heads().get(at);
                int predicate = at;
                Optional<Located> found = behind(predicate, "the words of place of the predicate above it")
                        .or(() -> ground(predicate))
                        .or(() -> relative(predicate))
                        .filter(l -> !parse.is(below, "conj") || isShared(l.token(), predicate, below));
                if (found.isPresent()) {
                    return found;
                }
            }
            return Optional.empty();
        }

        /** What stands between two predicates in a row belongs to the first alone, but for where somebody goes to: he then is there. */
        private boolean isShared(int place, int first, int second) {
            return place < first
                    || place > second
                    || (words.is("motion", phrases.lemma(first)) && phrases.isBehind("goal", place));
        }

        /** What the paragraph told last, or the dateline. */
        Optional<Located> around() {
            int offset = analysis.tokens().get(trigger).span().start();
            Optional<Sentence> sentence = analysis.sentenceAt(offset);
            if (sentence.isEmpty()) {
                return Optional.empty();
            }
            Sentence here = sentence.get();
            if (isSaid("here")) {
                return dateline.get().map(f -> new Located(trigger, f, true));
            }
            Optional<Located> last = isSaid("there") || isToldBefore() ? last(here) : Optional.empty();
            return last.or(
                    () -> isOpening(here) ? dateline.get().map(f -> new Located(trigger, f, true)) : Optional.empty());
        }

        private boolean isSaid(String use) {
            return parse.subtree(trigger).stream().anyMatch(t -> words.is(use, phrases.lower(t)));
        }

        /** {@code the attack}: what the reader knows already. */
        private boolean isToldBefore() {
            return analysis.tokens().get(trigger).is(Tag.NOUN)
                    && parse.children(trigger, "det").stream().anyMatch(d -> words.is("known", phrases.lower(d)));
        }

        private Optional<Located> last(Sentence here) {
            return all.get().stream()
                    .filter(l -> l.token() < here.first())
                    .filter(l -> analysis.sentenceAt(
                                    analysis.tokens().get(l.token()).span().start())
                            .filter(s -> s.paragraph() == here.paragraph() && s.index() == here.index() - 1)
                            .isPresent())
                    .reduce((a, b) -> b)
                    .map(l ->
                            new Located(l.token(), again(l.found(), "the place that the sentence before told"), true));
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
                        .filter(first -> sentence.paragraph() == first.paragraph())
                        .isPresent();
    }

    /** The phrase as a place, if it is one: it is a place's name, known or called so by the analysis, or its noun is a setting. */
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
        boolean unknown = named.isEmpty() && names.isCalledPlace(head) && phrases.isBehind("at", head);
        boolean isName = unknown || named.filter(n -> n.holds(head)).isPresent();
        if (setting ? named.isEmpty() && phrases.needsName(head) : !isName) {
            return Optional.empty();
        }
        if (!setting && ((whole && !strict.isEmpty()) || (!unknown && isNarrow(strict, named)))) {
            return Optional.empty();
        }
        Span span = phrases.span(extent);
        boolean hasName = named.isPresent() || names.holdsPlace(extent[0], extent[1]);
        return Optional.of(new Located(head, new Found(where(span, named), ""), hasName));
    }

    private static boolean isNarrow(String strict, Optional<PlaceNames.Named> named) {
        return strict.equals(NARROW)
                && named.flatMap(PlaceNames.Named::place)
                        .filter(p ->
                                !java.util.Set.of("capital", "city", "province").contains(p.kind()))
                        .isEmpty();
    }

    /** A setting without a name lies in the one country where the article tells of something, or in the dateline's. */
    private Found withCountry(Found found) {
        Where w = found.where();
        if (w.country().isPresent() || w.latitude().isPresent()) {
            return found;
        }
        List<String> countries = all.get().stream()
                .flatMap(l -> l.found().where().country().stream())
                .distinct()
                .toList();
        Optional<String> country = countries.size() == 1 ? Optional.of(countries.get(0)) : names.onlyCountry();
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
                    return names.named(first, end, true, false).map(this::place).stream();
                })
                .findFirst();
    }

    private Found place(PlaceNames.Named named) {
        Span span = new Span(
                analysis.tokens().get(named.first()).span().start(),
                analysis.tokens().get(named.end() - 1).span().end());
        return new Found(where(span, Optional.of(named)), "the dateline's place");
    }

    private Where where(Span span, Optional<PlaceNames.Named> named) {
        Optional<Place> place = named.flatMap(PlaceNames.Named::place);
        return new Where(
                span,
                span.in(analysis.text()),
                named.flatMap(PlaceNames.Named::country),
                place.map(Place::latitude),
                place.map(Place::longitude));
    }
}
