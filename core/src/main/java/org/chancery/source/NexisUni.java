package org.chancery.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Exports of Nexis Uni and Lexis Advance (DOCX, RTF, or text made of them): each article has its headline, outlet, day and rights in this order, then
 * fields with labels, a line {@code Body}, its text, a line {@code Classification}, more fields, and a line {@code End of Document}; a cover page stands before the first.
 *
 * <p>Written after the documentation and the reports of users of the R package LexisNexisTools ({@code lnt_read}, issues 7, 10, 11, 21) and the
 * description in R.TeMiS' tm.plugin.lexisnexis ({@code readLexisNexisAdvance}). <b>Unproven until seen on a real export.</b>
 */
final class NexisUni {

    private static final ExportWords WORDS = ExportWords.builtIn();

    /** Fields that show that the text is over where no line {@code Classification} does. */
    private static final Set<String> AFTER_THE_TEXT = Set.of("load_date", "publication_type", "journal_code");

    private final Document document;
    private final List<String> cover = new ArrayList<>();
    private final List<ExportDraft> articles = new ArrayList<>();
    private int announced;

    private NexisUni(Document document) {
        this.document = document;
    }

    static Export read(Document document) {
        NexisUni reader = new NexisUni(document);
        List<Paragraph> chunk = new ArrayList<>();
        for (Paragraph paragraph : apart(document.paragraphs())) {
            if (WORDS.is("end", paragraph.first())) {
                reader.article(chunk, true);
                chunk = new ArrayList<>();
            } else {
                chunk.add(paragraph);
            }
        }
        reader.article(chunk, false);
        return new Export("Nexis Uni", reader.cover, reader.announced, reader.articles);
    }

    /** Each mark in a paragraph of its own, as it mostly is. */
    private static List<Paragraph> apart(List<Paragraph> paragraphs) {
        List<Paragraph> apart = new ArrayList<>();
        for (Paragraph paragraph : paragraphs) {
            if (paragraph.lines().size() > 1 && paragraph.lines().stream().anyMatch(NexisUni::isMark)) {
                int gap = paragraph.gap();
                for (String line : paragraph.lines()) {
                    apart.add(new Paragraph(List.of(line), paragraph.link(), gap));
                    gap = 0;
                }
            } else {
                apart.add(paragraph);
            }
        }
        return apart;
    }

    private static boolean isMark(String line) {
        return WORDS.is("end", line) || WORDS.is("body", line) || WORDS.is("classification", line);
    }

    private static int find(List<Paragraph> among, String mark) {
        for (int i = 0; i < among.size(); i++) {
            if (WORDS.is(mark, among.get(i).first())) {
                return i;
            }
        }
        return -1;
    }

    private void article(List<Paragraph> chunk, boolean ended) {
        if (chunk.isEmpty()) {
            return;
        }
        int body = find(chunk, "body");
        if (body < 0 && !ended) {
            cover.addAll(chunk.stream().map(Paragraph::line).toList()); // what follows the last article
            return;
        }
        ExportDraft draft = new ExportDraft(articles.size() + 1);
        articles.add(draft);
        List<Paragraph> head = chunk.subList(0, body < 0 ? Math.min(chunk.size(), 20) : body);
        head(draft, articles.size() == 1 ? withoutCover(head) : head);
        if (find(chunk, "error") >= 0 && body < 0) {
            draft.refuse("the archive could not deliver it");
        } else if (body < 0) {
            draft.refuse("no line “Body” parts its head from its text");
        } else {
            text(draft, chunk.subList(body + 1, chunk.size()));
        }
        if (!ended) {
            draft.note("export-cut-off", "the export breaks off in this article: no line “End of Document” follows");
        }
    }

    /** The head without the cover page before it, where one is: the article begins on a new page, or with the headline two lines above its day. */
    private List<Paragraph> withoutCover(List<Paragraph> head) {
        boolean any = false;
        for (Paragraph paragraph : head) {
            any |= WORDS.field(paragraph.first())
                    .filter(ExportWords.Field::isCover)
                    .isPresent();
            any |= WORDS.is("listed", paragraph.first());
            WORDS.numbers("listed", paragraph.first()).ifPresent(n -> announced = n.get(0));
        }
        if (!any) {
            return head;
        }
        int day = head.size() - 1;
        while (day > 0 && WrittenDay.begins(head.get(day).first()).isEmpty()) {
            day--;
        }
        int start = startOfPage(head, day, Paragraph.PAGE);
        start = start > 0 ? start : startOfPage(head, day, 2);
        start = start > 0 ? start : Math.max(0, day - 2);
        cover.addAll(head.subList(0, start).stream().map(Paragraph::line).toList());
        return head.subList(start, head.size());
    }

    private static int startOfPage(List<Paragraph> head, int day, int gap) {
        for (int i = Math.max(0, day - 1); i > 0; i--) {
            if (head.get(i).gap() >= gap) {
                return i;
            }
        }
        return 0;
    }

    private void head(ExportDraft draft, List<Paragraph> head) {
        List<String> bare = new ArrayList<>();
        for (Paragraph paragraph : head) {
            draft.link(paragraph.link());
            Optional<ExportWords.Field> field = WORDS.field(paragraph.first()).filter(f -> !f.isCover());
            if (field.isPresent() && !bare.isEmpty()) {
                draft.fields(paragraph);
            } else if (document.wrapped()) {
                bare.add(paragraph.line());
            } else {
                bare.addAll(paragraph.lines());
            }
        }
        bare.removeIf(line -> WORDS.is("aside", line));
        int day = 1;
        while (day < bare.size() && WrittenDay.begins(bare.get(day)).isEmpty()) {
            day++;
        }
        boolean dated = day < bare.size();
        int outlet = dated ? day - 1 : 1;
        for (int i = 0; i < bare.size(); i++) {
            String line = bare.get(i);
            if (dated && i == day) {
                draft.date(line);
            } else if (i > 0 && i == outlet) {
                draft.put("outlet", line);
            } else if (i < Math.max(outlet, 1)) {
                draft.put("title", line);
            } else {
                draft.put(ExportDraft.isRights(line) ? "copyright" : "edition", line);
            }
        }
    }

    private void text(ExportDraft draft, List<Paragraph> rest) {
        int end = rest.size();
        for (int i = rest.size() - 1; i >= 0; i--) {
            Optional<ExportWords.Field> field = WORDS.field(rest.get(i).first());
            if (WORDS.is("classification", rest.get(i).first())) {
                end = i;
                break;
            }
            if (field.filter(f -> AFTER_THE_TEXT.contains(f.name())).isPresent()) {
                end = i;
            }
        }
        for (Paragraph paragraph : rest.subList(end, rest.size())) {
            if (!WORDS.is("classification", paragraph.first())) {
                draft.fields(paragraph);
            }
        }
        int graphic = end - 1;
        while (graphic >= 0 && !WORDS.is("graphic", rest.get(graphic).first())) {
            graphic--;
        }
        if (graphic >= 0) {
            rest.subList(graphic + 1, end).forEach(p -> draft.put("graphic", p.line()));
            end = graphic;
        }
        draft.text(document.text(rest.subList(0, end).stream()
                .filter(p -> !WORDS.is("aside", p.first()))
                .toList()));
    }
}
