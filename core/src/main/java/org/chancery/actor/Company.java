package org.chancery.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chancery.analysis.Analysis;
import org.chancery.analysis.Sentence;
import org.chancery.analysis.Tag;
import org.chancery.article.Found;
import org.chancery.attribution.Attribution;
import org.chancery.page.BlockKind;
import org.chancery.text.Span;
import org.jspecify.annotations.Nullable;

/** Casts one article: names first, then offices and pronouns in text order, those in quotations after the rest, the first person last. */
final class Company {

    private static final int MOST_NAMED = 200;

    /** We are seldom the one who speaks alone: as often his party, his trade or his country. */
    private static final double WE = 0.55;

    private final Analysis analysis;
    private final Knowledge knowledge;
    private final Words words;
    private final Namings namings;
    private final Situation situation;
    private final Labels labels;
    private final Sources sources;
    private final Roster roster;
    private final Trail trail = new Trail();
    private final NamedWithin named;
    private final Map<Integer, Figure> speakers = new HashMap<>();
    private final Map<Integer, Identified> identified = new HashMap<>();
    /** For each naming that is the head of sources the numbers of their attributions. */
    private final Map<Integer, List<Integer>> headOf = new HashMap<>();

    /** Who answers, by the number of the attribution. */
    private final Map<Integer, Identified> answering = new HashMap<>();

    private final Map<Span, Mention> mentions = new TreeMap<>();

    Company(Analysis analysis, Knowledge knowledge, List<Attribution> attributions) {
        this.analysis = analysis;
        this.knowledge = knowledge;
        words = Words.of(analysis);
        situation = new Situation(analysis, words, attributions);
        named = new NamedWithin(situation);
        labels = Labels.of(attributions, words, knowledge);
        namings = Namings.of(words, knowledge, situation, labels.words(), new NameLayer(analysis, words, knowledge));
        sources = new Sources(words, knowledge, namings);
        roster = new Roster(words, knowledge);
    }

    Cast cast() {
        roster.register(namings.all());
        for (int k = 0; k < situation.attributions.size(); k++) {
            for (Span source : situation.attributions.get(k).source()) {
                List<Integer> heads = sources.heads(source).namings();
                if (heads.size() == 1) {
                    headOf.computeIfAbsent(heads.get(0), n -> new ArrayList<>()).add(k);
                }
            }
        }
        for (int n = 0; n < namings.all().size(); n++) {
            Naming naming = namings.all().get(n);
            Optional<Identified> it = roster.lookUp(naming, naming.coreFirst());
            if (it.isPresent()) {
                identify(n, it.get());
                roster.presides(naming, it.get().figure());
                named.add(naming.coreFirst(), it.get().figure());
            }
        }
        new Identities(knowledge, day()).settle(roster.figures());
        together();
        unknown();
        offices(false);
        offices(true);
        answers();
        firstPersons();
        new SourceMentions(words, situation, labels, namings, sources, roster, identified, mentions).add(answering);
        new Homes(words, knowledge).settle(roster.figures());
        return result();
    }

    private Optional<java.time.LocalDate> day() {
        return analysis.article().published().map(Found::value);
    }

    /** Sources of words that no table knows: who speaks can be meant by a pronoun, whatever he is called. */
    private void unknown() {
        for (int k = 0; k < situation.attributions.size(); k++) {
            for (Span source : situation.attributions.get(k).source()) {
                Optional<Figure> it = sources.unknown(source, roster);
                if (it.isPresent()) {
                    int at = words.at(source.start());
                    Word w = words.get(at);
                    speakers.putIfAbsent(k, it.get());
                    trail.add(new Trail.Step(
                            it.get(),
                            at,
                            words.end(source) - 1,
                            w.sentence(),
                            w.paragraph(),
                            true,
                            situation.quotation[at],
                            sources.sure(source)));
                }
            }
        }
    }

    /** Two who are named as one source, or joined at the head of a sentence, can be meant by they. */
    private void together() {
        for (int k = 0; k < situation.attributions.size(); k++) {
            for (Span source : situation.attributions.get(k).source()) {
                List<Integer> heads = sources.heads(source).namings();
                if (heads.size() == 2) {
                    Optional<Figure> both = join(heads.get(0), heads.get(1), true);
                    if (both.isPresent()) {
                        speakers.putIfAbsent(k, both.get());
                    }
                }
            }
        }
        for (int n = 0; n < namings.all().size(); n++) {
            int and = namings.all().get(n).end();
            for (int m = n + 1; m < Math.min(n + 3, namings.all().size()); m++) {
                Naming second = namings.all().get(m);
                boolean joined = second.first() == and + 1
                        && words.sameSentence(and - 1, and + 1)
                        && words.get(and).lower().equals("and");
                if (joined) {
                    join(n, m, subject(second));
                }
            }
        }
    }

    /** For whom the naming stands, or the name beside it. */
    private @Nullable Identified named(int n) {
        Identified own = identified.get(n);
        return own != null ? own : identified.get(namings.same().get(n));
    }

    private Optional<Figure> join(int first, int second, boolean subject) {
        Identified a = named(first);
        Identified b = named(second);
        int at = namings.all().get(first).end();
        if (a == null || b == null || a.figure() == b.figure() || at >= words.size()) {
            return Optional.empty();
        }
        Figure group = roster.together(a.figure(), b.figure(), at);
        group.human = a.figure().isPerson() && b.figure().isPerson();
        Word w = words.get(at);
        trail.add(new Trail.Step(
                group,
                at,
                namings.all().get(second).end() - 1,
                w.sentence(),
                w.paragraph(),
                subject,
                situation.quotation[at],
                Math.min(a.confidence(), b.confidence())));
        return Optional.of(group);
    }

    private void identify(int n, Identified it) {
        Naming naming = namings.all().get(n);
        identified.put(n, it);
        Span span = words.span(naming.first(), naming.end());
        it.figure().mentions.add(span);
        int at = naming.coreFirst();
        Word w = words.get(at);
        boolean subject = headOf.containsKey(n) || subject(naming);
        trail.add(new Trail.Step(
                it.figure(),
                at,
                naming.end() - 1,
                w.sentence(),
                w.paragraph(),
                subject,
                situation.quotation[at],
                it.confidence()));
        it.figure().human |= it.figure().isPerson() && headOf.containsKey(n);
        for (int k : headOf.getOrDefault(n, List.of())) {
            speakers.put(k, it.figure());
        }
        mentions.put(
                span,
                new Mention(span, naming.mentionKind(), Optional.of(it.figure().id()), it.confidence(), it.why()));
    }

    /** A verb follows and no preposition stands before, nor a verb whose content does not begin here: good enough to tell a subject in news. */
    private boolean subject(Naming naming) {
        boolean behind = naming.first() > 0
                && words.sameSentence(naming.first() - 1, naming.first())
                && words.get(naming.first() - 1).is(Tag.ADP, Tag.VERB)
                && situation.contentOf[naming.first() - 1] == situation.contentOf[naming.first()];
        int next = naming.tail();
        while (next < words.size()
                && next < naming.tail() + 2
                && words.get(next).is(Tag.ADV)) {
            next++;
        }
        return !behind
                && words.sameSentence(naming.coreFirst(), next)
                && words.get(next).is(Tag.VERB, Tag.AUX);
    }

    private void offices(boolean quoted) {
        Offices offices = new Offices(words, knowledge, roster, trail, sources, named, opening());
        Pronouns pronouns = new Pronouns(words, situation, trail, named, speakers);
        for (int n = 0; n < namings.all().size(); n++) {
            Naming naming = namings.all().get(n);
            if (situation.inQuotation(naming.coreFirst()) != quoted) {
                continue;
            }
            if (naming.kind() == Naming.Kind.ROLE && !naming.roles().isEmpty()) {
                Identified beside = identified.get(namings.same().get(n));
                identify(
                        n,
                        beside != null ? new Identified(beside.figure(), 0.93, "apposition") : offices.resolve(naming));
                offices.adhere(naming, identified.get(n));
                owned(n, naming);
            } else if (naming.kind() == Naming.Kind.PRONOUN) {
                Knowledge.Pronoun pronoun =
                        knowledge.pronoun(words.get(naming.coreFirst())).orElseThrow();
                if (pronoun.person().equals("3") || pronoun.person().equals("rel")) {
                    Optional<Identified> it = pronouns.resolve(naming.coreFirst(), pronoun);
                    if (it.isPresent()) {
                        identify(n, it.get());
                        if (it.get().confidence() > 0.75
                                && it.get().figure().gender.isEmpty()
                                && pronoun.gender().length() > 0
                                && !pronoun.gender().equals("n")) {
                            it.get().figure().gender = pronoun.gender();
                        }
                    }
                }
            }
        }
    }

    /** Whoever is said to be somebody's ({@code its army}, {@code Berg's spokesman}) is of that one's country where no word tells another. */
    private void owned(int n, Naming naming) {
        Identified it = identified.get(n);
        if (it == null || it.figure().isPerson() || !it.figure().country().isEmpty()) {
            return;
        }
        for (int k = n - 1; k >= 0 && namings.all().get(k).coreFirst() >= naming.first(); k--) {
            Identified owner = identified.get(k);
            if (owner != null && owner.figure().country().length() == 3) {
                it.figure().country(owner.figure().country(), "that of " + owner.figure().name);
                return;
            }
        }
    }

    /** The first word after headline and standfirst. */
    private int opening() {
        int bodies = 0;
        for (Sentence s : analysis.sentences()) {
            if (s.part() == BlockKind.BODY && ++bodies == 3) {
                return words.at(s.span().start());
            }
        }
        return words.size();
    }

    /** Who answers in an interview is the one whom the words before the first question name oftenest, its author apart. */
    private void answers() {
        if (labels.answers().isEmpty()) {
            return;
        }
        Map<Figure, Integer> named = new LinkedHashMap<>();
        for (Trail.Step step : trail.before(labels.start(), MOST_NAMED)) {
            Figure f = step.figure();
            if (f.isPerson() && f.nameWords.size() > 1 && !isAuthor(f)) {
                named.merge(f, 1, Integer::sum);
            }
        }
        Optional<Map.Entry<Figure, Integer>> best = named.entrySet().stream().max(Map.Entry.comparingByValue());
        if (best.isEmpty()) {
            return;
        }
        long rivals = named.values().stream()
                .filter(n -> n.equals(best.get().getValue()))
                .count();
        if (rivals > 1) {
            return;
        }
        for (int k : labels.answers()) {
            answering.put(k, new Identified(best.get().getKey(), named.size() == 1 ? 0.8 : 0.7, "who is interviewed"));
            speakers.put(k, best.get().getKey());
        }
    }

    private Optional<String> author() {
        return analysis.article()
                .author()
                .map(Found::value)
                .filter(a -> a.indexOf(' ') > 0 && !a.contains(" and ") && a.indexOf(',') < 0);
    }

    private boolean isAuthor(Figure f) {
        return analysis.article()
                .author()
                .filter(a -> a.value().contains(f.name))
                .isPresent();
    }

    /** I within somebody's content is that somebody; outside of all it is the author, if the article names one. */
    private void firstPersons() {
        for (int n = 0; n < namings.all().size(); n++) {
            Naming naming = namings.all().get(n);
            boolean first = naming.kind() == Naming.Kind.PRONOUN
                    && knowledge
                            .pronoun(words.get(naming.coreFirst()))
                            .filter(p -> p.person().equals("1"))
                            .isPresent();
            int around = first ? situation.contentOf[naming.coreFirst()] : -1;
            for (int hop = 0;
                    around >= 0
                            && hop < 8
                            && !situation.attributions.get(around).mode().equals(Attribution.Mode.DIRECT)
                            && situation.parent(around) >= 0;
                    hop++) {
                around = situation.parent(around);
            }
            Figure speaker = speakers.get(around);
            if (first && around < 0 && !labels.any(words) && !situation.inQuotation(naming.coreFirst())) {
                byAuthor(n);
            } else if (speaker != null) {
                boolean many = "p"
                        .equals(knowledge
                                .pronoun(words.get(naming.coreFirst()))
                                .orElseThrow()
                                .number());
                identify(n, new Identified(speaker, many ? WE : 0.85, "first person within what they say"));
            }
        }
    }

    private void byAuthor(int n) {
        boolean one = knowledge
                .pronoun(words.get(namings.all().get(n).coreFirst()))
                .filter(p -> p.number().equals("s"))
                .isPresent();
        if (one) {
            author().ifPresent(name -> identify(n, new Identified(roster.author(name), 0.8, "the author's own words")));
        }
    }

    private Cast result() {
        List<Figure> figures = roster.figures().stream()
                .filter(f -> !f.mentions.isEmpty())
                .sorted(java.util.Comparator.comparing((Figure f) ->
                                f.mentions.stream().min(Span::compareTo).orElseThrow())
                        .thenComparingInt(f -> f.number))
                .toList();
        Map<String, String> ids = new HashMap<>();
        List<Actor> actors = new ArrayList<>();
        for (Figure f : figures) {
            ids.put(f.id(), "a" + (actors.size() + 1));
            actors.add(f.actor("a" + (actors.size() + 1)));
        }
        List<Mention> out = mentions.values().stream()
                .map(m -> new Mention(
                        m.span(), m.kind(), m.actor().map(i -> ids.getOrDefault(i, i)), m.confidence(), m.why()))
                .toList();
        return new Cast(actors, out);
    }
}
