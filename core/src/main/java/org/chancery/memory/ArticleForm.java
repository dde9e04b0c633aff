package org.chancery.memory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.chancery.article.Article;
import org.chancery.article.Dropped;
import org.chancery.article.Found;
import org.chancery.article.Origin;
import org.chancery.article.Part;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.json.JsonWriter;
import org.chancery.page.BlockKind;
import org.chancery.page.Page;
import org.chancery.text.Note;
import org.chancery.text.Span;

/** The form of an article without its text. */
final class ArticleForm {

    private static final int SHA256 = 32;

    private ArticleForm() {}

    static void write(Out out, Article a) {
        out.text(a.id());
        out.text(a.place());
        out.optional(a.uri(), Out::text);
        Outline.write(out, a.text());
        out.list(a.parts(), (o, p) -> {
            o.text(p.kind().name());
            span(o, p.span());
            o.text(p.rule());
            o.fraction(p.score());
        });
        out.list(a.dropped(), (o, d) -> {
            o.text(d.kind().name());
            span(o, d.onPage());
            o.text(d.words());
            o.text(d.rule());
            o.fraction(d.score());
        });
        for (Optional<? extends Found<?>> f :
                List.of(a.headline(), a.author(), a.outlet(), a.published(), a.modified(), a.language())) {
            out.optional(f, ArticleForm::found);
        }
        out.flag(a.verdict().article());
        out.text(a.verdict().rule());
        out.text(a.verdict().reason());
        origin(out, a.origin());
        out.optional(Optional.of(a.extra()).filter(e -> !e.members().isEmpty()), (o, e) -> o.text(JsonWriter.line(e)));
        out.list(a.notes(), (o, n) -> {
            o.text(n.code());
            o.text(n.message());
            o.optional(n.span(), ArticleForm::span);
        });
    }

    static Article read(In in, String text) {
        return new Article(
                in.text(),
                in.text(),
                in.optional(In::text),
                Outline.read(in, text),
                in.list(i -> new Part(BlockKind.valueOf(i.text()), span(i, text.length()), i.text(), i.fraction())),
                in.list(i -> new Dropped(BlockKind.valueOf(i.text()), span(i), i.text(), i.text(), i.fraction())),
                found(in, Function.identity()),
                found(in, Function.identity()),
                found(in, Function.identity()),
                found(in, ArticleForm::day),
                found(in, ArticleForm::day),
                found(in, Function.identity()),
                new Page.Verdict(in.flag(), in.text(), in.text()),
                origin(in),
                in.optional(ArticleForm::extra).orElseGet(() -> Json.object().build()),
                in.list(i -> new Note(i.text(), i.text(), i.optional(n -> span(n, text.length())))));
    }

    private static void span(Out out, Span span) {
        out.number(span.start());
        out.number(span.length());
    }

    private static Span span(In in, int most) {
        Span span = span(in);
        if (span.end() > most) {
            throw new IllegalArgumentException(span + " in a text of " + most);
        }
        return span;
    }

    private static Span span(In in) {
        int start = in.small();
        return new Span(start, start + in.small());
    }

    private static void found(Out out, Found<?> found) {
        out.text(found.value().toString());
        out.text(found.evidence());
        out.fraction(found.confidence());
    }

    private static <T> Optional<Found<T>> found(In in, Function<String, T> value) {
        return in.optional(i -> new Found<>(value.apply(i.text()), i.text(), i.fraction()));
    }

    private static LocalDate day(String iso) {
        try {
            return LocalDate.parse(iso);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + iso + "' is no day", e);
        }
    }

    private static void origin(Out out, Origin origin) {
        out.text(origin.charset());
        out.text(origin.charsetEvidence());
        byte[] sha256 = HexFormat.of().parseHex(origin.sha256());
        for (int i = 0; i < SHA256; i += Long.BYTES) {
            out.bits(java.nio.ByteBuffer.wrap(sha256).getLong(i));
        }
    }

    private static Origin origin(In in) {
        String charset = in.text();
        String evidence = in.text();
        StringBuilder sha256 = new StringBuilder();
        for (int i = 0; i < SHA256; i += Long.BYTES) {
            sha256.append(HexFormat.of().toHexDigits(in.bits()));
        }
        return new Origin(charset, evidence, sha256.toString());
    }

    private static Json.Obj extra(In in) {
        String written = in.text();
        try {
            return JsonReader.read(written)
                    .asObject()
                    .orElseThrow(() -> new IllegalArgumentException("fields that are no object: " + written));
        } catch (JsonException e) {
            throw new IllegalArgumentException("fields that are no JSON: " + written, e);
        }
    }
}
