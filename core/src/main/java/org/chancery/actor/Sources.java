package org.chancery.actor;

import java.util.List;
import java.util.Optional;
import org.chancery.analysis.Tag;
import org.chancery.text.Span;

/** Reads the words of a source or addressee: which naming in them is its head, and whether several are joined. */
final class Sources {

    /** Heads of a span: indices into the namings; several where they are joined by {@code and}. */
    record Heads(List<Integer> namings) {}

    /** The document stands no further than so many words before its maker. */
    private static final int MADE = 8;

    /** How sure words that no table knows are to be a speaker: in PolNeAR's dev part 65 in 100 with an ending such as narrator's, else 50. */
    private static final double AGENT = 0.65;

    private static final double UNKNOWN = 0.5;

    private final Words words;
    private final Knowledge knowledge;
    private final List<Naming> namings;
    /** For each word the naming whose title, modifiers or name hold it, or -1. */
    private final int[] namingAt;

    Sources(Words words, Knowledge knowledge, Namings all) {
        this.words = words;
        this.knowledge = knowledge;
        this.namings = all.all();
        this.namingAt = new int[words.size()];
        java.util.Arrays.fill(namingAt, -1);
        for (int n = 0; n < namings.size(); n++) {
            Naming it = namings.get(n);
            for (int k = it.first(); k < it.end(); k++) {
                boolean core = k >= it.coreFirst();
                if (core || namingAt[k] < 0) {
                    namingAt[k] = n;
                }
            }
        }
    }

    Heads heads(Span span) {
        int first = words.at(span.start());
        int end = words.end(span);
        if (first >= end) {
            return new Heads(List.of());
        }
        int cut = headEnd(first, end);
        Optional<Integer> behind = behind(end);
        if (behind.isPresent()) {
            return new Heads(List.of(behind.get()));
        }
        Optional<Integer> head = last(first, cut);
        if (head.isPresent() && isOffice(head.get())) {
            Optional<Integer> named = apposed(cut, end);
            if (named.isEmpty()) {
                named = behindBody(head.get(), end);
            }
            if (named.isPresent()) {
                return new Heads(List.of(named.get()));
            }
        }
        if (head.isEmpty()) {
            head = apposed(cut, end)
                    .or(() -> closing(end))
                    .or(() -> first(first, cut))
                    .or(() -> listed(first, cut));
        }
        if (head.isEmpty()) {
            return new Heads(List.of());
        }
        Optional<Integer> second = joined(cut, end).filter(n -> !rest(n));
        if (second.isPresent()
                && isOffice(head.get())
                && (hasOffice(second.get()) || isLed(second.get(), head.get(), cut + 1))) {
            return new Heads(List.of(second.get()));
        }
        return second.isPresent() && !second.equals(head)
                ? new Heads(List.of(head.get(), second.get()))
                : new Heads(List.of(head.get()));
    }

    /** The person whose name and office the words only lead up to: a source that ends too early. */
    private Optional<Integer> behind(int end) {
        int n = end < words.size() && words.joined(end) && !words.get(end - 1).possessive() ? namingAt[end] : -1;
        return n >= 0 && hasOffice(n) && namings.get(n).coreFirst() >= end ? Optional.of(n) : Optional.empty();
    }

    /** The index after the head: where a preposition, comma, bracket or clause begins. */
    private int headEnd(int first, int end) {
        for (int k = first + 1; k < end; k++) {
            Word w = words.get(k);
            int n = namingAt[k];
            boolean inside =
                    n >= 0 && namings.get(n).first() < k && namings.get(n).coreFirst() <= k;
            if (inside) {
                continue;
            }
            boolean breaks = !w.gap().isBlank() && !w.gap().equals("");
            boolean quote = breaks && w.gap().strip().matches("[“”\"'‘’]+");
            if ((breaks && !quote)
                    || knowledge.is("preposition", w)
                    || w.lower().equals("and")) {
                return k;
            }
        }
        return end;
    }

    private Optional<Integer> last(int first, int end) {
        for (int k = end - 1; k >= first; k--) {
            int n = namingAt[k];
            if (n >= 0 && namings.get(n).coreFirst() <= k) {
                return namings.get(n).end() >= end || k == end - 1 || !words.joined(k + 1)
                        ? Optional.of(n)
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The first naming that owns nothing: {@code her} and {@code Poland's} are not the ones who speak. */
    private Optional<Integer> first(int first, int end) {
        for (int k = first; k < end; k++) {
            int n = namingAt[k];
            if (n >= 0 && !owns(namings.get(n)) && !narrows(namings.get(n), end)) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    /** {@code One of the pilots}, {@code many in the crowd}: a number or quantity and those of whom it is part. */
    private Optional<Integer> listed(int first, int cut) {
        boolean part = cut + 1 < words.size()
                && cut - first <= 2
                && words.get(cut).lower().equals("of")
                && quantity(words.get(first));
        return part
                ? first(cut + 1, Math.min(words.size(), cut + 6))
                        .filter(n -> namings.get(n).plural())
                : Optional.empty();
    }

    /** {@code University of Example lecturer N. N.}: the office right before the name says that all before it belongs to the office. */
    private Optional<Integer> closing(int end) {
        int n = namingAt[end - 1];
        return n >= 0 && hasOffice(n) && namings.get(n).end() == end ? Optional.of(n) : Optional.empty();
    }

    private boolean owns(Naming naming) {
        Word last = words.get(naming.end() - 1);
        return last.possessive()
                || knowledge
                        .pronoun(last)
                        .filter(p -> p.form().equals("possessive") && words.joined(last.index() + 1))
                        .isPresent();
    }

    /** {@code the Danish harbour board}: a name before a noun only says which one. */
    private boolean narrows(Naming naming, int end) {
        return naming.end() < end
                && words.joined(naming.end())
                && words.get(naming.end()).is(Tag.NOUN, Tag.ADJ);
    }

    /**
     * The document whose maker or finder the words are ({@code a study by X and Y found}, {@code a letter seen by X says}): a subject does not hang on a preposition.
     *
     * @return the naming of the document; empty where the words hang on nothing, or on something else
     */
    Optional<Integer> document(Span span) {
        int at = words.at(span.start()) - 1;
        for (int k = at; k > at - MADE && k > 0 && words.joined(k + 1); k--) {
            int n = namingAt[k];
            boolean document = n >= 0
                    && namings.get(n).kind() == Naming.Kind.ROLE
                    && namings.get(n).roles().stream().allMatch(r -> r.role().kind() == Role.Kind.DOCUMENT);
            if (document) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    /** Whether {@code by} stands before the words, or before somebody to whom {@code and} joins them. */
    boolean hangs(Span span) {
        int at = words.at(span.start()) - 1;
        if (at > 0 && words.joined(at + 1) && words.get(at).lower().equals("and") && namingAt[at - 1] >= 0) {
            at = namings.get(namingAt[at - 1]).first() - 1;
        }
        return at >= 0 && words.joined(at + 1) && words.get(at).lower().equals("by");
    }

    /** Whether the head of words that no table knows ends like a word for people who do something ({@code narrator}, {@code regulators}). */
    boolean agent(Span span) {
        int first = words.at(span.start());
        int end = words.end(span);
        return first < end && knowledge.isAgent(words.get(headEnd(first, end) - 1));
    }

    /** Whoever speaks and is called by words that no table knows; empty where the words have a head that is known or stand for nobody. */
    Optional<Figure> unknown(Span span, Roster roster) {
        String wording = wording(span);
        if (nobody(span)
                || wording.codePoints().noneMatch(Character::isLetter)
                || !heads(span).namings().isEmpty()) {
            return Optional.empty();
        }
        int first = words.at(span.start());
        Figure figure = roster.unnamed(wording, Actor.Type.UNNAMED, first);
        Word head = words.get(headEnd(first, words.end(span)) - 1);
        figure.plural = head.is(Tag.NOUN) && head.lower().matches(".*[^s]s");
        figure.human |= !figure.plural && agent(span);
        return Optional.of(figure);
    }

    /** How sure it is that words no table knows are a speaker. */
    double sure(Span span) {
        return agent(span) ? AGENT : UNKNOWN;
    }

    private boolean quantity(Word word) {
        return word.is(Tag.NUM) || knowledge.is("determiner", word);
    }

    /** Whether the words are a measure ({@code forty miles}, unlike {@code forty tenants}) or a word for nobody, so that no one can have spoken. */
    boolean nobody(Span span) {
        int first = words.at(span.start());
        int end = words.end(span);
        if (first >= end) {
            return true;
        }
        Word opening = words.get(first);
        boolean part = first + 1 < end && words.get(first + 1).lower().equals("of");
        return knowledge.is("nobody", opening) || (opening.is(Tag.NUM) && !part && !agent(span));
    }

    /** {@code and others}: who has no name of his own does not make the one named a group. */
    private boolean rest(int n) {
        return knowledge.is("rest", words.get(namings.get(n).end() - 1));
    }

    private boolean isOffice(int n) {
        Naming it = namings.get(n);
        return it.kind() == Naming.Kind.ROLE && !it.plural();
    }

    /** One person of two offices: {@code academic and professor N. N.} */
    private boolean hasOffice(int n) {
        Naming it = namings.get(n);
        return it.kind() == Naming.Kind.NAME && it.first() < it.coreFirst();
    }

    /** The same where no table knows the second office: {@code contender and former chemist N. N.}, neither with an article. */
    private boolean isLed(int name, int office, int from) {
        Naming it = namings.get(name);
        return it.kind() == Naming.Kind.NAME
                && it.type() == Actor.Type.PERSON
                && from < it.coreFirst()
                && words.get(from).is(Tag.NOUN, Tag.ADJ)
                && namings.get(office).reference() == Naming.Reference.BARE;
    }

    /** The person named after the office and a comma. */
    private Optional<Integer> apposed(int cut, int end) {
        for (int k = cut; k < end; k++) {
            int n = namingAt[k];
            if (n >= 0
                    && namings.get(n).kind() == Naming.Kind.NAME
                    && namings.get(n).first() == k
                    && words.get(k).gap().strip().equals(",")) {
                return Optional.of(n);
            }
        }
        return Optional.empty();
    }

    /** An office without article and its body may stand right before the name: {@code director of the Example Council N. N.} */
    private Optional<Integer> behindBody(int office, int end) {
        int n = namingAt[end - 1];
        boolean fits = n >= 0
                && namings.get(office).reference() == Naming.Reference.BARE
                && namings.get(n).kind() == Naming.Kind.NAME
                && namings.get(n).end() == end
                && end - namings.get(n).coreFirst() >= 2
                && namings.get(n).first() > namings.get(office).end()
                && words.sameSentence(namings.get(n).first() - 1, namings.get(n).first())
                && words.get(namings.get(n).first() - 1).isUpper();
        return fits ? Optional.of(n) : Optional.empty();
    }

    /** What stands after {@code and}. */
    private Optional<Integer> joined(int cut, int end) {
        if (cut >= end || !words.get(cut).lower().equals("and") || cut + 1 >= end) {
            return Optional.empty();
        }
        return last(cut + 1, headEnd(cut + 1, end));
    }

    /** The words of the span as a name for somebody who has none: without {@code the}. */
    String wording(Span span) {
        int first = words.at(span.start());
        int end = Math.min(words.end(span), first + 12);
        if (first >= end) {
            return "";
        }
        int from = knowledge.is("definite", words.get(first)) && end - first > 1 ? first + 1 : first;
        String plain = words.line(from, end);
        boolean small = words.get(from).first()
                && !words.get(from).isAcronym()
                && knowledge.land(words, from, end).isEmpty()
                && knowledge.bodies.longest(words, from, end).isEmpty()
                && !knowledge.isCapital(words.get(from))
                && (namingAt[from] < 0 || namings.get(namingAt[from]).kind() == Naming.Kind.ROLE);
        return small ? Character.toLowerCase(plain.charAt(0)) + plain.substring(1) : plain;
    }
}
