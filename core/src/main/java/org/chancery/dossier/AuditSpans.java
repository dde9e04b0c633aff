package org.chancery.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.chancery.article.Part;
import org.chancery.event.Event;
import org.chancery.event.Toll;
import org.chancery.event.Where;
import org.chancery.text.CodePoints;
import org.chancery.text.Note;
import org.chancery.text.Span;

/** Invariants of spans: a dossier comes in, the spans that are no place in its text or on its page go out in words. */
final class AuditSpans {

    private record Named(String what, Span span) {}

    private AuditSpans() {}

    static List<String> inText(Dossier dossier) {
        int length = dossier.article().words().length();
        return all(dossier).stream()
                .filter(n -> n.span().end() > length)
                .map(n -> n.what() + " " + n.span() + " outside a text of " + length)
                .toList();
    }

    /** A span that begins or ends inside a surrogate pair quotes half a character. */
    static List<String> cutNoCharacter(Dossier dossier) {
        String text = dossier.article().words();
        return all(dossier).stream()
                .filter(n -> cuts(text, n.span().start()) || cuts(text, n.span().end()))
                .map(n -> n.what() + " " + n.span() + " begins or ends inside a character")
                .toList();
    }

    private static boolean cuts(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    /** The words that an output's reader finds at the offsets given are those quoted. */
    static List<String> codePointsAgree(Dossier dossier) {
        String text = dossier.article().words();
        CodePoints points = CodePoints.of(text);
        List<String> broken = new ArrayList<>();
        for (Named n : all(dossier)) {
            if (n.span().end() > text.length()) {
                continue;
            }
            Span back = points.toUtf16(points.fromUtf16(n.span()));
            if (!back.in(text).equals(n.span().in(text))) {
                broken.add(n.what() + " " + n.span() + " comes back from code points as " + back);
            }
        }
        return broken;
    }

    /** What stands at a span's place on the page has the span's letters, in their order; tags and entities may stand between. */
    static List<String> mapHome(Dossier dossier) {
        String text = dossier.article().words();
        String page = dossier.article().text().original();
        List<String> broken = new ArrayList<>();
        if (dossier.page().filter(p -> !p.text().equals(page)).isPresent()) {
            broken.add("the article's original is not the page");
        }
        Stream<Named> quoted = Stream.concat(
                dossier.article().parts().stream().map(p -> new Named("part", p.span())), statements(dossier));
        quoted.filter(n -> n.span().end() <= text.length()).forEach(n -> {
            Span home = dossier.article().onPage(n.span());
            if (home.end() > page.length()) {
                broken.add(n.what() + " " + n.span() + " maps outside the page");
            } else if (!sameLetters(n.span().in(text), home.in(page))) {
                broken.add(n.what() + " " + n.span() + " “" + n.span().in(text) + "” stands on the page as “"
                        + home.in(page) + "”");
            }
        });
        return broken;
    }

    private static boolean sameLetters(String words, String onPage) {
        if (onPage.indexOf('&') >= 0) {
            return true; // entities stand for letters: the page room's own tests hold those
        }
        boolean isMarkup = onPage.indexOf('<') >= 0;
        int at = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!isLetter(c)) {
                continue;
            }
            while (at < onPage.length() && onPage.charAt(at) != c && (isMarkup || !isLetter(onPage.charAt(at)))) {
                at++;
            }
            if (at == onPage.length() || onPage.charAt(at) != c) {
                return false;
            }
            at++;
        }
        return isMarkup || onPage.chars().skip(at).noneMatch(c -> isLetter((char) c));
    }

    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c);
    }

    private static List<Named> all(Dossier d) {
        List<Named> all = new ArrayList<>();
        d.article().parts().stream().map(Part::span).forEach(s -> all.add(new Named("part", s)));
        d.analysis().sentences().forEach(s -> all.add(new Named("sentence", s.span())));
        d.analysis().tokens().forEach(t -> all.add(new Named("token", t.span())));
        d.analysis().phrases().forEach(p -> all.add(new Named("phrase", p.span())));
        d.analysis().names().forEach(n -> all.add(new Named("name", n.span())));
        d.analysis().times().forEach(t -> all.add(new Named("time", t.span())));
        d.analysis().quotations().forEach(q -> q.pieces().forEach(s -> all.add(new Named("quotation", s))));
        d.attributions().found().forEach(a -> Stream.of(a.source(), a.cue(), a.content(), a.addressees())
                .flatMap(List::stream)
                .forEach(s -> all.add(new Named("attribution " + a.index(), s))));
        d.cast().mentions().forEach(m -> all.add(new Named("mention", m.span())));
        d.cast().actors().forEach(a -> a.mentions().forEach(s -> all.add(new Named("mention of " + a.id(), s))));
        statements(d).forEach(all::add);
        d.events().forEach(e -> spans(e).forEach(s -> all.add(new Named("event " + e.id(), s))));
        d.chronicle().passed().forEach(p -> all.add(new Named("passed predicate", p.trigger())));
        d.notes().stream()
                .map(Note::span)
                .flatMap(java.util.Optional::stream)
                .forEach(s -> all.add(new Named("note", s)));
        return all;
    }

    private static Stream<Span> spans(Event e) {
        Stream<Span> parties =
                Stream.concat(e.actors().stream(), e.recipients().stream()).map(Event.Party::span);
        Stream<Span> fields = Stream.of(
                        e.date().stream().flatMap(w -> w.spans().stream()),
                        e.place().stream().map(Where::span),
                        e.figures().stream().map(Toll::span),
                        e.grounds().stream().flatMap(g -> g.spans().stream()))
                .flatMap(s -> s);
        return Stream.concat(Stream.of(e.trigger()), Stream.concat(parties, fields));
    }

    private static Stream<Named> statements(Dossier d) {
        return d.statements().stream().flatMap(s -> Stream.of(s.source(), s.cue(), s.content())
                .flatMap(List::stream)
                .map(span -> new Named("statement " + s.id(), span)));
    }
}
