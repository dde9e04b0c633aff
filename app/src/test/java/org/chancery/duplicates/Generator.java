package org.chancery.duplicates;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.chancery.duplicates.Made.Article;
import org.chancery.duplicates.Made.Corpus;
import org.chancery.duplicates.Made.Quoted;
import org.chancery.duplicates.Made.Said;
import org.chancery.duplicates.Made.Sentence;
import org.chancery.duplicates.Made.Story;

/**
 * Makes a corpus of a thousand articles in which three hundred are copies, cuts and revisions of others, and in which many that are none look like it. In: a
 * seed. Out: the articles and quotations with what they truly are.
 */
final class Generator {

    private static final int ARTICLES = 1_000;
    private static final int PLANTED = 300;
    private static final Material MATERIAL = new Material();
    private static final List<String> FORMULAS = List.of(
            "No comment",
            "Yes",
            "Absolutely not",
            "We will see what happens",
            "I don't know",
            "It is what it is",
            "Not at all");

    private final Random random;
    private final Edits edits;
    private final List<Story> stories = new ArrayList<>();
    private int truths;
    private int sayings;

    private Generator(long seed) {
        random = new Random(seed);
        edits = new Edits(random, this::addition);
    }

    static Corpus corpus(long seed) {
        return new Generator(seed).make();
    }

    private Corpus make() {
        twins(45);
        sameEvents(30);
        bulletins(15);
        sharedQuotations(20);
        samples();
        while (stories.size() < ARTICLES - PLANTED - 6) {
            stories.add(story(MATERIAL.cast(random)));
        }
        shortened(120);
        repeated(60);
        formulas(80);
        List<Story> bases = List.copyOf(stories);
        List<Story> planted = new ArrayList<>();
        for (int i = 0; i < PLANTED; i++) {
            boolean copyOfCopy = i > 20 && random.nextInt(6) == 0;
            planted.add(edits.copy(Material.pick(copyOfCopy ? planted : bases, random)));
        }
        for (int i = 0; i < 6; i++) {
            stories.add(digest(bases));
        }
        stories.addAll(planted);
        Collections.shuffle(stories, random);
        return published();
    }

    private Story story(Material.Cast cast) {
        return story(cast, MATERIAL.subject(random), 9 + random.nextInt(14), random.nextLong(), random.nextLong());
    }

    private Story story(Material.Cast cast, List<String> subject, int length, long form, long figures) {
        Random shape = new Random(form);
        List<Sentence> sentences = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            if (patterns.isEmpty()) {
                patterns.addAll(i < subject.size() ? subject : MATERIAL.subject(shape));
                Collections.shuffle(patterns, shape);
            }
            sentences.add(sentence(patterns.remove(0), cast, shape.nextLong(), figures + i));
        }
        LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(330));
        return new Story(truths++, "story", day, cast, subject, sentences);
    }

    private Sentence sentence(String pattern, Material.Cast cast, long form, long figures) {
        String text = MATERIAL.fill(pattern, cast, form, figures);
        if (!text.contains("{q}")) {
            return Sentence.of(text);
        }
        String speaker = cast.people().get(pattern.contains("{p2}") ? 1 : 0);
        return new Sentence(text, Optional.of(new Said(sayings++, speaker, words(cast, form, figures))));
    }

    private static String words(Material.Cast cast, long form, long figures) {
        return MATERIAL.fill(Material.pick(MATERIAL.quotations, new Random(form)), cast, form, figures);
    }

    /** One more sentence about the matter of a story, for those who bring it up to date. */
    private Sentence addition(Story story) {
        return sentence(Material.pick(story.subject(), random), story.cast(), random.nextLong(), random.nextLong());
    }

    /** Two articles in one form, about other people and other numbers, with the same background at their foot. */
    private void twins(int pairs) {
        for (int i = 0; i < pairs; i++) {
            List<String> subject = MATERIAL.subject(random);
            long form = random.nextLong();
            int length = 7 + random.nextInt(6);
            List<Sentence> background =
                    story(MATERIAL.cast(random), subject, 2 + random.nextInt(4), random.nextLong(), 1)
                            .sentences()
                            .stream()
                            .filter(s -> s.said().isEmpty())
                            .toList();
            for (int n = 0; n < 2; n++) {
                Story twin = story(MATERIAL.cast(random), subject, length, form, random.nextLong());
                List<Sentence> all = new ArrayList<>(twin.sentences());
                all.addAll(background);
                stories.add(twin.with("twin", twin.day(), all));
            }
        }
    }

    /** Two outlets that tell one event, each in its own words, with one quotation in common. */
    private void sameEvents(int pairs) {
        for (int i = 0; i < pairs; i++) {
            Material.Cast cast = MATERIAL.cast(random);
            List<String> subject = MATERIAL.subject(random);
            long figures = random.nextLong();
            Story one = story(cast, subject, 12, random.nextLong(), figures);
            Story other = story(cast, subject, 12, random.nextLong(), figures).with("same event", one.day(), List.of());
            List<Sentence> told = new ArrayList<>(
                    story(cast, subject, 12, random.nextLong(), figures).sentences());
            one.sentences().stream().filter(s -> s.said().isPresent()).limit(1).forEach(told::add);
            stories.add(one);
            stories.add(other.with("same event", one.day(), told));
        }
    }

    /** What one office says week by week: the same people and form, other figures. */
    private void bulletins(int rows) {
        for (int i = 0; i < rows; i++) {
            Material.Cast cast = MATERIAL.cast(random);
            List<String> subject = MATERIAL.subject(random).stream()
                    .filter(p -> p.contains("{n}"))
                    .toList();
            long form = random.nextLong();
            for (int n = 0; n < 3; n++) {
                stories.add(story(cast, subject, subject.size(), form, random.nextLong()));
            }
        }
    }

    /** Two articles about other things that quote the same long passage of a speech. */
    private void sharedQuotations(int pairs) {
        for (int i = 0; i < pairs; i++) {
            Material.Cast cast = MATERIAL.cast(random);
            List<String> parts = new ArrayList<>();
            for (int n = 0; n < 4; n++) {
                parts.add(words(cast, random.nextLong(), random.nextLong()));
            }
            Said said = new Said(sayings++, cast.people().get(0), String.join(". ", parts));
            LocalDate day = LocalDate.of(2024, 6, 1).plusDays(random.nextInt(90));
            for (int n = 0; n < 2; n++) {
                Story story = story(cast);
                List<Sentence> all = new ArrayList<>(story.sentences());
                all.add(2, new Sentence("“{q},” " + said.speaker() + " had said in a speech.", Optional.of(said)));
                stories.add(story.with("shared quotation", day.plusDays(n), all));
            }
        }
    }

    /** The paragraphs of the samples as they are, once each. */
    private void samples() {
        for (List<String> paragraphs : SampleTexts.all()) {
            Story story = story(MATERIAL.cast(random));
            stories.add(story.with(
                    "sample", story.day(), paragraphs.stream().map(Sentence::of).toList()));
        }
    }

    /** A quotation of one article, in part, in another about something else. */
    private void shortened(int count) {
        for (int i = 0; i < count; i++) {
            int source = random.nextInt(stories.size());
            Story from = stories.get(source);
            List<Said> said =
                    from.sentences().stream().flatMap(s -> s.said().stream()).toList();
            if (!said.isEmpty()) {
                stories.set(
                        source,
                        from.with(from.kind().equals("story") ? "quoted" : from.kind(), from.day(), from.sentences()));
                Said part = edits.shortened(Material.pick(said, random));
                insert(
                        "“{q},” " + part.speaker() + " was quoted as saying.",
                        part,
                        "shortened",
                        from.day().plusDays(random.nextInt(4)));
            }
        }
    }

    /** A speaker who says nearly the same on another day, of other things. */
    private void repeated(int count) {
        for (int i = 0; i < count; i++) {
            Material.Cast cast = MATERIAL.cast(random);
            String pattern = Material.pick(MATERIAL.quotations, random);
            LocalDate day = LocalDate.of(2024, 3, 1).plusDays(random.nextInt(200));
            for (int n = 0; n < 2; n++) {
                String words =
                        MATERIAL.fill(pattern, n == 0 ? cast : mixed(cast), random.nextLong(), random.nextLong());
                insert(
                        "“{q},” said " + cast.people().get(0) + ".",
                        new Said(sayings++, cast.people().get(0), words),
                        "repeated",
                        day.plusDays(n * 9L));
            }
        }
    }

    private Material.Cast mixed(Material.Cast cast) {
        Material.Cast other = MATERIAL.cast(random);
        return new Material.Cast(cast.people(), other.towns(), cast.bodies());
    }

    private void formulas(int count) {
        for (int i = 0; i < count; i++) {
            Said said = new Said(sayings++, MATERIAL.person(random), Material.pick(FORMULAS, random));
            insert(
                    "“{q},” said " + said.speaker() + ".",
                    said,
                    "formula",
                    LocalDate.of(2024, 5, 1).plusDays(random.nextInt(3)));
        }
    }

    /** Puts the sentence into a new story of that day. */
    private void insert(String sentence, Said said, String kind, LocalDate day) {
        int at = stories.size() - 1 - random.nextInt(stories.size() / 2);
        Story story = stories.get(at);
        if (!story.kind().equals("story")) {
            return;
        }
        List<Sentence> all = new ArrayList<>(story.sentences());
        all.add(random.nextInt(all.size()), new Sentence(sentence, Optional.of(said)));
        stories.set(at, story.with(kind, day, all));
    }

    /** Three articles of one week on one page. */
    private Story digest(List<Story> bases) {
        List<Sentence> all = new ArrayList<>(List.of(Sentence.of("The days in brief, by our staff.")));
        Story first = Material.pick(bases, random);
        List<Story> shuffled = new ArrayList<>(bases);
        Collections.shuffle(shuffled, random);
        shuffled.stream()
                .filter(s -> Math.abs(ChronoUnit.DAYS.between(s.day(), first.day())) <= 3)
                .limit(3)
                .forEach(s -> all.addAll(s.sentences()));
        return story(MATERIAL.cast(random)).with("digest", first.day(), all);
    }

    private Corpus published() {
        List<Article> articles = new ArrayList<>();
        List<Quoted> quotations = new ArrayList<>();
        for (Story story : stories) {
            List<String> lines = random.nextInt(10) < 6 ? Material.pick(MATERIAL.boilerplate, random) : List.of();
            int before = lines.isEmpty() || random.nextInt(3) > 0 ? 0 : 1;
            long id = articles.size() + 1L;
            String body = story.body(lines.subList(0, before), lines.subList(before, lines.size()));
            articles.add(new Article(id, story.truth(), story.kind(), body));
            for (Sentence sentence : story.sentences()) {
                sentence.said()
                        .ifPresent(said -> quotations.add(new Quoted(
                                quotations.size() + 1L,
                                said.truth(),
                                story.kind(),
                                new Quotation(
                                        id,
                                        speaker(said.speaker()),
                                        Optional.of(story.day()),
                                        List.of(said.words())))));
            }
        }
        return new Corpus(List.copyOf(articles), List.copyOf(quotations));
    }

    /** Most outlets give the full name, some the surname, some nobody. */
    private Who speaker(String name) {
        int n = random.nextInt(20);
        return n < 2 ? Who.unknown() : Who.person(n < 5 ? name.substring(name.indexOf(' ') + 1) : name);
    }
}
