package org.chancery.score;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.chancery.json.Json;
import org.chancery.json.JsonWriter;

/**
 * Makes articles of one length out of real ones, for measuring speed: they are cut or joined at the ends of paragraphs, so that each has about as many words
 * as asked for.
 *
 * <p>{@code java -cp app/target/chancery.jar app/src/test/java/org/chancery/score/EqualArticles.java INPUT.jsonl WORDS > OUT.jsonl}
 */
final class EqualArticles {

    private static final String PARAGRAPHS_APART = "\n\n";

    private EqualArticles() {}

    public static void main(String[] args) {
        List<String> texts = GoldFiles.lines(Path.of(args[0])).stream()
                .flatMap(article -> article.text("text").stream())
                .toList();
        List<String> articles = of(texts, Integer.parseInt(args[1]));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (int i = 0; i < articles.size(); i++) {
            out.print(JsonWriter.line(Json.object()
                            .put("id", "article-" + (i + 1))
                            .put("text", articles.get(i))
                            .build())
                    + "\n");
        }
        out.flush();
    }

    /** The texts' paragraphs in their order, as articles each of which ends where it comes nearest to the length; a rest that is too short falls away. */
    static List<String> of(List<String> texts, int length) {
        List<String> articles = new ArrayList<>();
        List<String> article = new ArrayList<>();
        int size = 0;
        for (String paragraph : paragraphs(texts)) {
            int words = words(paragraph);
            if (size > 0 && size + words - length > length - size) {
                articles.add(String.join(PARAGRAPHS_APART, article));
                article.clear();
                size = 0;
            }
            article.add(paragraph);
            size += words;
            if (size >= length) {
                articles.add(String.join(PARAGRAPHS_APART, article));
                article.clear();
                size = 0;
            }
        }
        return articles;
    }

    private static List<String> paragraphs(List<String> texts) {
        return texts.stream()
                .flatMap(text -> List.of(text.split("\\n{2,}", -1)).stream())
                .filter(paragraph -> !paragraph.isBlank())
                .toList();
    }

    private static int words(String paragraph) {
        return paragraph.strip().split("\\s+", -1).length;
    }
}
