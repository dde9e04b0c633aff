package org.chancery.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.lexicon.Lazy;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;

/** The words of {@code sources/exports.tsv}: marks that part an export's articles, labels that name their fields. */
final class ExportWords {

    private static final Lazy<ExportWords> BUILT_IN = new Lazy<>(ExportWords::new);
    private static final int LONGEST_MARK = 80;
    private static final int LONGEST_LABEL = 30;

    private final Map<String, List<String>> words = new HashMap<>();
    private final Map<String, Pattern> marks = new HashMap<>();
    private final Map<String, Label> labels = new HashMap<>();

    /** A field's name and where it stands: {@code head}, {@code tail} or {@code cover}. */
    private record Label(String name, String kind) {}

    /**
     * A line that names a field.
     *
     * @param loud whether its label is written in capitals, as in the older exports
     */
    record Field(String name, String kind, String value, boolean loud) {

        boolean isTail() {
            return kind.equals("tail");
        }

        boolean isCover() {
            return kind.equals("cover");
        }
    }

    private ExportWords() {
        for (Table.Row row : Lexicon.inFolder("sources").table("exports.tsv").rows()) {
            String kind = row.get("kind");
            String name = row.get("name");
            switch (kind) {
                case "mark" -> marks.put(name, pattern(row.list("words"), "\\s*"));
                case "begin" -> marks.put(name, pattern(row.list("words"), "(?![\\p{L}]).*"));
                case "head", "tail", "cover" -> row.list("words").forEach(w -> labels.put(w, new Label(name, kind)));
                default -> words.put(name, row.list("words"));
            }
        }
    }

    static ExportWords builtIn() {
        return BUILT_IN.get();
    }

    private static Pattern pattern(List<String> words, String end) {
        List<String> any = new ArrayList<>();
        for (String word : words) {
            any.add(Pattern.quote(word).replace("#", "\\E(\\d{1,6})\\Q"));
        }
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
        return Pattern.compile("\\s*(?:" + String.join("|", any) + ")" + end, flags);
    }

    List<String> words(String name) {
        return words.getOrDefault(name, List.of());
    }

    boolean is(String mark, String line) {
        return match(mark, line).isPresent();
    }

    /** The numbers of a mark such as {@code 3 of 10 DOCUMENTS}, in their order; empty where the line is none. */
    Optional<List<Integer>> numbers(String mark, String line) {
        return match(mark, line).map(m -> {
            List<Integer> numbers = new ArrayList<>();
            for (int g = 1; g <= m.groupCount(); g++) {
                if (m.group(g) != null) {
                    numbers.add(Integer.valueOf(m.group(g)));
                }
            }
            return numbers;
        });
    }

    private Optional<Matcher> match(String mark, String line) {
        Pattern pattern = marks.get(mark);
        if (pattern == null) {
            throw new IllegalArgumentException("exports.tsv has no mark '" + mark + "'");
        }
        String start = line.length() > LONGEST_MARK ? line.substring(0, LONGEST_MARK + 1) : line;
        return Optional.of(pattern.matcher(start)).filter(Matcher::matches);
    }

    /** The field that the line names, if it names one that is known. */
    Optional<Field> field(String line) {
        int colon = line.indexOf(':');
        if (colon <= 0 || colon > LONGEST_LABEL) {
            return Optional.empty();
        }
        String written = line.substring(0, colon).strip();
        Label label = labels.get(written.toLowerCase(Locale.ROOT));
        return label == null
                ? Optional.empty()
                : Optional.of(new Field(
                        label.name,
                        label.kind,
                        line.substring(colon + 1).strip(),
                        written.equals(written.toUpperCase(Locale.ROOT))));
    }
}
