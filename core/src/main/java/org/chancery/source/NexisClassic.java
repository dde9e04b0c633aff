package org.chancery.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Exports of the older LexisNexis and nexis.com (TXT, HTML, RTF): each article begins with a line {@code 3 of 10 DOCUMENTS}, then come outlet, day and
 * edition, headline, fields with labels in capitals of which {@code LENGTH} is the last, the text, more fields, rights; a cover page stands before the first.
 *
 * <p>Written after the documentation of the R packages LexisNexisTools ({@code lnt_read}, {@code lnt_sample}; TXT and RTF, English, German, French)
 * and tm.plugin.lexisnexis ({@code LexisNexisSource}; HTML, English and French). <b>Unproven until seen on a real export.</b>
 */
final class NexisClassic {

    private static final ExportWords WORDS = ExportWords.builtIn();
    private static final int LONGEST_HEAD = 20;

    private final Document document;
    private final List<String> cover = new ArrayList<>();
    private final List<ExportDraft> articles = new ArrayList<>();
    private int announced;

    private NexisClassic(Document document) {
        this.document = document;
    }

    static Export read(Document document) {
        NexisClassic reader = new NexisClassic(document);
        List<Paragraph> chunk = new ArrayList<>();
        Optional<List<Integer>> numbers = Optional.empty();
        boolean first = true;
        for (Paragraph paragraph : document.paragraphs()) {
            Optional<List<Integer>> begins = WORDS.numbers("start", paragraph.first());
            if (begins.isEmpty()) {
                chunk.add(paragraph);
                continue;
            }
            if (first) {
                reader.cover.addAll(chunk.stream().map(Paragraph::line).toList());
            } else {
                reader.article(chunk, numbers);
            }
            first = false;
            numbers = begins;
            chunk = new ArrayList<>();
            if (paragraph.lines().size() > 1) {
                List<String> more =
                        paragraph.lines().subList(1, paragraph.lines().size());
                chunk.add(new Paragraph(more, paragraph.link(), 0));
            }
        }
        reader.article(first ? reader.withoutCover(chunk) : chunk, numbers);
        return new Export("LexisNexis", reader.cover, reader.announced, reader.articles);
    }

    /** An export of one article has no line that counts it; what its cover page says stands above. */
    private List<Paragraph> withoutCover(List<Paragraph> chunk) {
        int start = 0;
        for (int i = 0; i < Math.min(chunk.size(), LONGEST_HEAD); i++) {
            boolean isCover = WORDS.field(chunk.get(i).first())
                    .filter(ExportWords.Field::isCover)
                    .isPresent();
            start = isCover ? i + 1 : start;
        }
        cover.addAll(chunk.subList(0, start).stream().map(Paragraph::line).toList());
        return chunk.subList(start, chunk.size());
    }

    private void article(List<Paragraph> chunk, Optional<List<Integer>> numbers) {
        ExportDraft draft = new ExportDraft(numbers.map(n -> n.get(0)).orElse(articles.size() + 1));
        announced = numbers.filter(n -> n.size() > 1).map(n -> n.get(1)).orElse(announced);
        articles.add(draft);
        if (!chunk.isEmpty() && WORDS.is("error", chunk.get(0).first())) {
            draft.refuse("the archive could not deliver it");
            return;
        }
        int head = headLength(chunk);
        head(draft, chunk.subList(0, head));
        int end = head;
        while (end < chunk.size() && !endsText(chunk.get(end))) {
            end++;
        }
        chunk.subList(end, chunk.size()).forEach(draft::fields);
        while (end > head && ExportDraft.isRights(chunk.get(end - 1).first())) {
            draft.fields(chunk.get(--end));
        }
        draft.text(document.text(chunk.subList(head, end).stream()
                .filter(p -> !WORDS.is("aside", p.first()))
                .toList()));
    }

    /** The head reaches to the length and the fields that directly follow it; without a length, to the last field before text; without any, to the headline. */
    private static int headLength(List<Paragraph> chunk) {
        int most = Math.min(chunk.size(), LONGEST_HEAD);
        int length = -1;
        int field = -1;
        for (int i = 0; i < most; i++) {
            Optional<ExportWords.Field> found = field(chunk.get(i));
            if (found.filter(f -> f.name().equals("length")).isPresent()) {
                length = i;
                break;
            }
            if (found.filter(f -> !f.isTail()).isPresent() && (field < 0 || field == i - 1)) {
                field = i;
            }
        }
        int head = length >= 0 ? length : field >= 0 ? field : Math.min(2, chunk.size() - 1);
        while (head + 1 < chunk.size()
                && field(chunk.get(head + 1)).filter(f -> !f.isTail()).isPresent()) {
            head++;
        }
        return Math.min(head + 1, chunk.size());
    }

    private static Optional<ExportWords.Field> field(Paragraph paragraph) {
        return WORDS.field(paragraph.first()).filter(f -> f.loud() && !f.isCover());
    }

    private static boolean endsText(Paragraph paragraph) {
        return field(paragraph).filter(ExportWords.Field::isTail).isPresent();
    }

    private void head(ExportDraft draft, List<Paragraph> head) {
        boolean dated = false;
        for (Paragraph paragraph : head) {
            if (field(paragraph).isPresent()) {
                draft.fields(paragraph);
                continue;
            }
            StringBuilder bare = new StringBuilder();
            for (String line : paragraph.lines()) {
                if (ExportDraft.isRights(line)) {
                    draft.put("copyright", line);
                } else if (!dated && WrittenDay.begins(line).isPresent()) {
                    putBare(draft, "outlet", bare);
                    draft.date(line);
                    dated = true;
                } else if (!WORDS.is("aside", line)) {
                    bare.append(bare.isEmpty() ? "" : " ").append(line);
                }
            }
            boolean beneathDay = dated
                    && paragraph.lines().stream()
                            .anyMatch(l -> WrittenDay.begins(l).isPresent());
            putBare(draft, beneathDay ? "edition" : dated || draft.has("outlet") ? "title" : "outlet", bare);
        }
    }

    private static void putBare(ExportDraft draft, String name, StringBuilder bare) {
        if (!bare.isEmpty()) {
            draft.put(name, bare.toString());
            bare.setLength(0);
        }
    }
}
