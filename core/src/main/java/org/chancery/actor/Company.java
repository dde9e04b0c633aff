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

/** Casts one article: names first, then offices and pronouns in text order, those in quotations after the rest, the first person last. */
final class Company {

    private static final int MOST_NAMED = 200;

    /** How sure words that no table knows are to be a speaker: in PolNeAR's dev part 65 in 100 with an ending such as narrator's, else 50. */
    private static final double AGENT = 0.65;

    private static final double UNKNOWN = 0.5;

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
        labels = Labels.of(attributions, words, knowledge);
        namings = Namings.of(words, knowledge, situation.sourceEnds(words), labels.words());
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
            }
        }
        offices(false);
        offices(true);
        answers();
        firstPersons();
        statements();
        return result();
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
        mentions.put(span, new Mention(span, kind(naming), Optional.of(id(it.figure())), it.confidence(), it.why()));
    }

    private static String id(Figure figure) {
        return "f" + figure.number;
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

    private static Mention.Kind kind(Naming naming) {
        return switch (naming.kind()) {
            case NAME, BODY -> Mention.Kind.NAME;
            case COUNTRY -> Mention.Kind.COUNTRY;
            case ROLE -> Mention.Kind.ROLE;
            case PRONOUN -> Mention.Kind.PRONOUN;
            case HANDLE -> Mention.Kind.HANDLE;
        };
    }

    private void offices(boolean quoted) {
        Offices offices = new Offices(words, knowledge, roster, trail, sources, opening());
        Pronouns pronouns = new Pronouns(words, situation, trail, speakers);
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

    /** Each source and addressee as a whole is a mention of its head, so that whoever asks for the span finds it. */
    private void statements() {
        for (int k = 0; k < situation.attributions.size(); k++) {
            Attribution a = situation.attributions.get(k);
            Identified answerer = answering.get(k);
            for (Span span : a.source()) {
                if (labels.asks().contains(k) || labels.answers().contains(k)) {
                    turn(span, Optional.ofNullable(answerer));
                } else if (a.cue().stream().allMatch(c -> c.start() >= span.end()) && sources.hangs(span)) {
                    made(span);
                } else {
                    whole(span);
                }
            }
            a.addressees().forEach(this::whole);
        }
    }

    private void turn(Span span, Optional<Identified> by) {
        by.ifPresent(it -> it.figure().mentions.add(span));
        mentions.put(
                span,
                new Mention(
                        span,
                        Mention.Kind.DESCRIPTION,
                        by.map(it -> id(it.figure())),
                        by.map(Identified::confidence).orElse(0.0),
                        by.map(Identified::why).orElse("a part in the talk, nobody's name")));
    }

    /** Who only made or saw the document that speaks. */
    private void made(Span span) {
        whole(span);
        Optional<Mention> there = Optional.ofNullable(mentions.get(span));
        Optional<Integer> at = sources.document(span);
        Optional<Identified> document = at.map(identified::get);
        if (document.isPresent()) {
            Figure figure = document.get().figure();
            Naming naming = namings.all().get(at.get());
            figure.describe(
                    sources.wording(words.span(naming.first(), naming.end())),
                    sources.wording(words.span(naming.first(), words.end(span))));
            mentions.put(
                    span,
                    new Mention(
                            span,
                            Mention.Kind.DESCRIPTION,
                            Optional.of(id(figure)),
                            0.7,
                            "not the maker but the document: " + figure.name));
        } else {
            there.ifPresent(m -> mentions.put(
                    span,
                    new Mention(span, m.kind(), m.actor(), Math.min(m.confidence(), 0.5), m.why() + ", behind by")));
        }
    }

    private void whole(Span span) {
        List<Integer> heads = sources.heads(span).namings();
        if (heads.isEmpty()) {
            String wording = sources.wording(span);
            if (sources.nobody(span)) {
                mentions.put(
                        span, new Mention(span, Mention.Kind.DESCRIPTION, Optional.empty(), 0, "nobody: " + wording));
            } else if (wording.codePoints().anyMatch(Character::isLetter)) {
                Figure figure = roster.unnamed(wording, Actor.Type.UNNAMED, words.at(span.start()));
                figure.mentions.add(span);
                mentions.put(
                        span,
                        new Mention(
                                span,
                                Mention.Kind.DESCRIPTION,
                                Optional.of(id(figure)),
                                sources.agent(span) ? AGENT : UNKNOWN,
                                "not named: " + wording));
            }
            return;
        }
        Identified head = identified.get(heads.get(0));
        if (heads.size() == 2 && head != null && identified.get(heads.get(1)) != null) {
            Identified other = identified.get(heads.get(1));
            if (other != null && other.figure() != head.figure()) {
                Figure group = roster.unnamed(
                        head.figure().name + " and " + other.figure().name, Actor.Type.GROUP, words.at(span.start()));
                group.plural = true;
                group.mentions.add(span);
                double both = Math.min(head.confidence(), other.confidence());
                mentions.put(
                        span,
                        new Mention(span, Mention.Kind.NAME, Optional.of(id(group)), both, "joint: " + group.name));
                return;
            }
        }
        Naming naming = namings.all().get(heads.get(0));
        if (head != null) {
            head.figure().describe(sources.wording(words.span(naming.first(), naming.end())), sources.wording(span));
        }
        if (head == null || head.confidence() <= Offices.NOBODY) {
            mentions.put(span, new Mention(span, kind(naming), Optional.empty(), 0, "nobody fits " + naming.name()));
        } else {
            head.figure().mentions.add(span);
            mentions.put(
                    span,
                    new Mention(span, kind(naming), Optional.of(id(head.figure())), head.confidence(), head.why()));
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
            ids.put(id(f), "a" + (actors.size() + 1));
            actors.add(f.actor("a" + (actors.size() + 1)));
        }
        List<Mention> out = mentions.values().stream()
                .map(m -> new Mention(
                        m.span(), m.kind(), m.actor().map(i -> ids.getOrDefault(i, i)), m.confidence(), m.why()))
                .toList();
        return new Cast(actors, out);
    }
}
