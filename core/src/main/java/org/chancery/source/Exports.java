package org.chancery.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.chancery.text.Note;

/**
 * Files of many articles as news archives export them. In: the bytes of one file, whatever it holds. Out: an input for each article of an export;
 * the one capture of any other file. A file is taken for an export only if marks that part articles and labels of fields stand in it together.
 */
final class Exports {

    private static final ExportWords WORDS = ExportWords.builtIn();
    /** An export shows itself within its first article; its cover page may list a thousand. */
    private static final int LOOKED_AT = 1 << 20;
    /** A thousand long articles as text have ten million. */
    private static final int MOST_BYTES = 50 << 20;

    private Exports() {}

    static List<Input> read(String place, String id, String name, byte[] bytes, Limits limits) throws IOException {
        Optional<Document> office = OfficeFile.read(bytes, limits);
        Optional<Document> document = office.isPresent() ? office : archived(name, bytes);
        Optional<Export> export = document.flatMap(Exports::of);
        if (export.isPresent()) {
            return inputs(
                    place,
                    id,
                    document.get().form(),
                    export.get(),
                    document.get().notes());
        }
        return List.of(office.isPresent() ? office.get().capture(place, id) : Whole.capture(place, id, name, bytes));
    }

    static Optional<Export> of(Document document) {
        if (isNexisUni(document)) {
            return Optional.of(NexisUni.read(document));
        }
        return isClassic(document) ? Optional.of(NexisClassic.read(document)) : Optional.empty();
    }

    /** A text or page that may be an export, with all its paragraphs. */
    private static Optional<Document> archived(String name, byte[] bytes) throws IOException {
        if (Sniff.isPdf(bytes) || !Sniff.foreign(bytes).isEmpty()) {
            return Optional.empty();
        }
        byte[] start = bytes.length > LOOKED_AT ? Arrays.copyOf(bytes, LOOKED_AT) : bytes;
        if (Names.isHtml(name) || Sniff.isHtml(bytes)) {
            String html = new String(start, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return WORDS.words("export").stream().anyMatch(html::contains)
                    ? Optional.of(ExportHtml.read(bounded(bytes)))
                    : Optional.empty();
        }
        Document beginning = PlainDocument.read(start);
        if (!isNexisUni(beginning) && !isClassic(beginning)) {
            return Optional.empty();
        }
        return Optional.of(start.length == bytes.length ? beginning : PlainDocument.read(bounded(bytes)));
    }

    private static byte[] bounded(byte[] bytes) throws Unreadable {
        if (bytes.length > MOST_BYTES) {
            throw new Unreadable(
                    "it is an export of " + bytes.length + " bytes; at most " + MOST_BYTES + " are read",
                    "export fewer articles into one file");
        }
        return bytes;
    }

    /** A line {@code Body} below the length of an article, and its end or its day of loading. */
    private static boolean isNexisUni(Document document) {
        boolean length = false;
        boolean body = false;
        for (Paragraph paragraph : document.paragraphs()) {
            for (String line : paragraph.lines()) {
                Optional<ExportWords.Field> field = WORDS.field(line);
                length |= isLength(field);
                body |= length && WORDS.is("body", line);
                if (body && (WORDS.is("end", line) || isNamed(field, "load_date"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A counted document or, of one alone, two fields that only archives have; and the length of an article; all in capitals. */
    private static boolean isClassic(Document document) {
        boolean counted = false;
        boolean length = false;
        boolean loaded = false;
        for (Paragraph paragraph : document.paragraphs()) {
            counted |= WORDS.is("start", paragraph.first());
            for (String line : paragraph.lines()) {
                Optional<ExportWords.Field> field = WORDS.field(line).filter(ExportWords.Field::loud);
                length |= isLength(field);
                loaded |= isNamed(field, "load_date");
                boolean alone = loaded && (isNamed(field, "language") || isNamed(field, "publication_type"));
                if (length && (counted || alone)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isLength(Optional<ExportWords.Field> field) {
        return field.filter(f -> f.name().equals("length") && f.value().matches("\\d[\\d.,]{0,8}\\s.{1,20}"))
                .isPresent();
    }

    private static boolean isNamed(Optional<ExportWords.Field> field, String name) {
        return field.filter(f -> f.name().equals(name)).isPresent();
    }

    private static List<Input> inputs(String place, String id, String form, Export export, List<Note> odd) {
        List<Input> inputs = new ArrayList<>();
        FreeNames ids = new FreeNames("-");
        List<Note> first = Stream.concat(odd.stream(), ofWhole(export).stream()).toList();
        Note unproven = Note.of(
                "export-unproven",
                "read as an article of an export of " + export.archive() + " (" + form
                        + "); this reader follows public descriptions and was never tried on a real export: look at title, day and text");
        for (ExportDraft article : export.articles()) {
            List<Note> notes = new ArrayList<>(List.of(unproven));
            notes.addAll(first);
            String own = export.articles().size() == 1 ? id : id + "-" + article.number();
            Input input = article.input(
                    place + ":" + article.number(), ids.free(article.urn().orElse(own)), notes);
            inputs.add(input);
            first = input instanceof Capture ? List.of() : first;
        }
        return inputs;
    }

    private static List<Note> ofWhole(Export export) {
        List<Note> notes = new ArrayList<>();
        if (!export.cover().isEmpty()) {
            String cover = String.join(" / ", export.cover());
            notes.add(Note.of(
                    "cover-left-out",
                    "the export's cover page was left out: "
                            + (cover.length() > 500 ? cover.substring(0, 500) + "…" : cover)));
        }
        if (export.announced() > 0 && export.announced() != export.articles().size()) {
            notes.add(Note.of(
                    "export-incomplete",
                    "the export says that it holds " + export.announced() + " documents; "
                            + export.articles().size() + " were found"));
        }
        return notes;
    }
}
