package org.chancery.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.chancery.article.Article;
import org.chancery.article.Articles;
import org.chancery.source.Capture;
import org.chancery.text.Span;
import org.jsoup.parser.Parser;

/** Maps every word of every page's article home and reads it there: {@code PageAudit FOLDER} prints the words that differ. */
final class PageAudit {

    private static final Pattern WORD = Pattern.compile("\\S++");
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<(script|style|noscript|svg|button)\\b.*?</\\1>|<[^<>]*+>|[\u200B\u200C\u200D\uFEFF\u00AD\u2060\u0000]",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private PageAudit() {}

    public static void main(String[] args) throws IOException {
        try (Stream<Path> all = Files.list(Path.of(args[0]))) {
            for (Path file : all.sorted().toList()) {
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    String html = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
                    for (String problem : problems(Articles.from(Pages.read(Capture.ofHtml("p", html))))) {
                        System.out.println(file.getFileName() + "\t" + problem);
                    }
                }
            }
        }
    }

    /** The words of the article's text that do not stand at their place on the page. */
    static List<String> problems(Article article) {
        List<String> problems = new ArrayList<>();
        String page = article.text().original();
        Matcher m = WORD.matcher(article.words());
        while (m.find()) {
            Span home = article.onPage(new Span(m.start(), m.end()));
            String there = Parser.unescapeEntities(TAG.matcher(home.in(page)).replaceAll(""), false);
            if (!there.equals(m.group())) {
                problems.add("[" + m.group() + "] at " + home + " is [" + there + "]");
            }
        }
        return problems;
    }
}
