package org.chancery.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.json.Json;
import org.chancery.page.BlockKind;
import org.chancery.page.Page;
import org.chancery.text.AlignedText;
import org.chancery.text.Note;
import org.chancery.text.Span;

/**
 * One article: its canonical text, typed parts of it, and what is known about it.
 *
 * <p>The canonical text is, for text that was given, that text itself, furniture included; for HTML the kept blocks, a blank line between them.
 *
 * @param text the canonical text, aligned to the page's characters
 * @param parts in text order, without overlap
 * @param origin the page that it came from
 * @param extra unknown input fields, carried along
 */
public record Article(
        String id,
        String place,
        Optional<String> uri,
        AlignedText text,
        List<Part> parts,
        List<Dropped> dropped,
        Optional<Found<String>> headline,
        Optional<Found<String>> author,
        Optional<Found<String>> outlet,
        Optional<Found<LocalDate>> published,
        Optional<Found<LocalDate>> modified,
        Optional<Found<String>> language,
        Page.Verdict verdict,
        Origin origin,
        Json.Obj extra,
        List<Note> notes) {

    private static final Set<BlockKind> IN_BODY = Set.of(BlockKind.BODY, BlockKind.SUBHEAD, BlockKind.DATELINE);

    public Article {
        parts = List.copyOf(parts);
        dropped = List.copyOf(dropped);
        notes = List.copyOf(notes);
    }

    /** The same article with other parts of its text: for rule examples and tests, which say themselves what is body. */
    public Article with(AlignedText otherText, List<Part> otherParts) {
        return new Article(
                id,
                place,
                uri,
                otherText,
                otherParts,
                dropped,
                headline,
                author,
                outlet,
                published,
                modified,
                language,
                verdict,
                origin,
                extra,
                notes);
    }

    /** The canonical text. */
    public String words() {
        return text.derived();
    }

    /** The parts of one kind, in text order. */
    public List<Part> parts(BlockKind kind) {
        return parts.stream().filter(p -> p.kind() == kind).toList();
    }

    /** The kind of the part that holds the offset. */
    public Optional<BlockKind> kindAt(int offset) {
        return parts.stream()
                .filter(p -> p.span().contains(offset))
                .map(Part::kind)
                .findFirst();
    }

    /** The running text alone, subheads included, its paragraphs separated by a blank line. */
    public String body() {
        return parts.stream()
                .filter(p -> IN_BODY.contains(p.kind()))
                .map(p -> p.span().in(words()))
                .collect(Collectors.joining("\n\n"));
    }

    /** The place of a span of the canonical text among the page's characters. */
    public Span onPage(Span span) {
        return text.toOriginal(span);
    }
}
