package org.chancery.cli;

import java.util.Optional;
import org.chancery.actor.Actor;
import org.chancery.actor.Mention;
import org.chancery.dossier.Dossier;
import org.chancery.text.CodePoints;
import org.chancery.text.Span;

/** What explanations are written on: lines and headings come in, with places and words of the article's text; the whole goes out. */
final class Account {

    private static final int WORDS = 70;

    private final Dossier dossier;
    private final String text;
    private final CodePoints points;
    private final Style style;
    private final StringBuilder out = new StringBuilder();

    Account(Dossier dossier, Style style) {
        this.dossier = dossier;
        this.text = dossier.article().words();
        this.points = CodePoints.of(text);
        this.style = style;
    }

    /** Somebody with what is known of him, why, and every mention. */
    void actor(Actor actor) {
        line(style.strong(actor.id()) + "  " + Style.line(actor.name()) + "  "
                + actor.type().label() + actor.country().map(c -> " " + c).orElse("")
                + actor.sector().map(c -> " " + c).orElse("")
                + (actor.roles().isEmpty() ? "" : "  roles: " + Style.line(String.join(", ", actor.roles()))));
        actor.why().forEach(w -> line("    because  " + Style.line(w)));
        dossier.cast().mentions().stream()
                .filter(m -> m.actor().equals(Optional.of(actor.id())))
                .forEach(this::mention);
    }

    void mention(Mention m) {
        line("    " + place(m.span()) + " " + words(m.span()) + " "
                + m.kind().name().toLowerCase(java.util.Locale.ROOT)
                + m.actor().map(a -> " → " + a).orElse("") + ", " + Style.line(m.why()) + ", "
                + number(m.confidence()));
    }

    String place(Span span) {
        Span counted = points.fromUtf16(span);
        return counted.start() + "–" + counted.end();
    }

    String words(Span span) {
        return quote(span.in(text));
    }

    static String quote(String words) {
        return "“" + Style.cut(Style.line(words), WORDS) + "”";
    }

    static String number(double value) {
        return String.format(java.util.Locale.ROOT, "%.2f", value);
    }

    void head(String title) {
        out.append(out.isEmpty() ? "" : "\n").append(style.strong(title)).append('\n');
    }

    void line(String line) {
        out.append(line).append('\n');
    }

    /** A stretch of the text with its place, both ends in sight. */
    String ends(Span span) {
        return place(span) + " “" + Style.cutInside(Style.line(span.in(text)), WORDS) + "”";
    }

    int toUtf16(int codePoint) {
        return points.toUtf16(codePoint);
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
