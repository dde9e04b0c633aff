package org.chancery.duplicates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a made corpus consists of: articles and quotations that know what they truly are. */
final class Made {

    private Made() {}

    /** Words that somebody says in a sentence; {@code truth} is the same for all versions of one quotation. */
    record Said(int truth, String speaker, String words) {}

    /** A sentence, with {@code {q}} where what is said in it stands. */
    record Sentence(String text, Optional<Said> said) {

        static Sentence of(String text) {
            return new Sentence(text, Optional.empty());
        }

        Sentence with(Said other) {
            return new Sentence(text, Optional.of(other));
        }

        String written() {
            return said.map(s -> text.replace("{q}", s.words())).orElse(text);
        }
    }

    /** An article; {@code truth} is the same for all copies, cuts and revisions of one. */
    record Story(
            int truth, String kind, LocalDate day, Material.Cast cast, List<String> subject, List<Sentence> sentences) {

        Story with(String otherKind, LocalDate otherDay, List<Sentence> others) {
            return new Story(truth, otherKind, otherDay, cast, subject, others);
        }

        /** Its body, two or three sentences a paragraph, with the lines of an outlet around it. */
        String body(List<String> before, List<String> behind) {
            List<String> paragraphs = new ArrayList<>(before);
            for (int i = 0; i < sentences.size(); i += 2) {
                paragraphs.add(String.join(
                        " ",
                        sentences.subList(i, Math.min(i + 2, sentences.size())).stream()
                                .map(Sentence::written)
                                .toList()));
            }
            paragraphs.addAll(behind);
            return String.join("\n\n", paragraphs);
        }
    }

    /** An article as it is published. */
    record Article(long id, int truth, String kind, String body) {}

    /** A quotation as an outlet gives it. */
    record Quoted(long id, int truth, String kind, Quotation quotation) {}

    record Corpus(List<Article> articles, List<Quoted> quotations) {}
}
