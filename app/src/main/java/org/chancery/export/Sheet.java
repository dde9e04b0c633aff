package org.chancery.export;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.chancery.dossier.DossierJson;

/**
 * A page of evidence for a fact-check: a selection comes in, one HTML page goes out that needs nothing else and prints well. Of each article what was chosen:
 * the sentence, the exact words, who said them and how that is known, on whose word, and where to find it.
 */
final class Sheet {

    private static final String STYLE = "sheet.css";

    private final Entries entries;
    private final SheetCards cards;

    Sheet(Entries entries) {
        this.entries = entries;
        cards = new SheetCards(new SheetReports(entries));
    }

    void write(Sink out, Counts counts) throws IOException {
        out.write(head(entries.selection()));
        Iterator<Entry> all = entries.iterator();
        boolean any = false;
        while (all.hasNext()) {
            Entry entry = all.next();
            Set<String> picked = entries.picked(entry);
            List<Finding> statements = chosen(Finding.statements(entry), picked);
            List<Finding> events = chosen(Finding.events(entry), picked);
            if (statements.isEmpty() && events.isEmpty()) {
                continue;
            }
            any = true;
            counts.add("articles", 1);
            counts.add("statements", statements.size());
            counts.add("events", events.size());
            out.write(section(entry, statements, events));
        }
        if (!any) {
            out.write("<p class=\"none\">Nothing in the ledger answers to this selection.</p>\n");
        }
        out.write(foot());
    }

    private static List<Finding> chosen(List<Finding> findings, Set<String> picked) {
        return findings.stream().filter(f -> picked.contains(f.id())).toList();
    }

    private String section(Entry entry, List<Finding> statements, List<Finding> events) {
        StringBuilder html = new StringBuilder("<section>\n");
        html.append(SheetSource.header(entry));
        SentencesOf sentences = SentencesOf.text(entry);
        Set<String> beside = new HashSet<>();
        Map<String, List<Finding>> bySpeaker = statements.stream()
                .filter(s -> s.text("speaker").isPresent())
                .collect(Collectors.groupingBy(
                        s -> s.entry().key(s.text("speaker").orElse("")), LinkedHashMap::new, Collectors.toList()));
        for (Finding s : statements) {
            if (beside.contains(s.id())) {
                continue;
            }
            List<Finding> same =
                    bySpeaker.getOrDefault(s.entry().key(s.text("speaker").orElse("")), List.of());
            List<Finding> own =
                    same.stream().filter(f -> !SheetCards.isSecondHand(f)).toList();
            List<Finding> told = same.stream().filter(SheetCards::isSecondHand).toList();
            if (own.isEmpty() || told.isEmpty()) {
                html.append(cards.statement(s, sentences));
            } else {
                same.forEach(f -> beside.add(f.id()));
                html.append(sides(s.speakerName().orElse(""), own, told, sentences));
            }
        }
        events.forEach(e -> html.append(cards.event(e, sentences)));
        return html.append("</section>\n").toString();
    }

    /** What somebody said, and what others say that he said. */
    private String sides(String speaker, List<Finding> own, List<Finding> told, SentencesOf sentences) {
        return "<div class=\"sides\" role=\"group\" aria-label=\"" + Html.text(speaker)
                + ", own words and second hand\">\n"
                + "<div><h3>" + Html.text(speaker) + ": as the outlet reports it</h3>\n" + all(own, sentences)
                + "</div>\n"
                + "<div><h3>" + Html.text(speaker) + ": second hand</h3>\n" + all(told, sentences) + "</div>\n</div>\n";
    }

    private String all(List<Finding> statements, SentencesOf sentences) {
        return statements.stream().map(s -> cards.statement(s, sentences)).collect(Collectors.joining());
    }

    private static String head(Selection s) throws IOException {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<meta name=\"referrer\" content=\"no-referrer\">\n<title>Sheet of evidence</title>\n<style>\n"
                + style()
                + "</style>\n</head>\n<body>\n<header>\n<h1>Sheet of evidence</h1>\n"
                + "<p>" + Html.text(asked(s)) + "</p>\n"
                + "<p class=\"key\"><span class=\"source\">who says it</span> <span class=\"cue\">how the article says so</span>"
                + " <mark>what was said, or the words that tell the event</mark></p>\n</header>\n<main>\n";
    }

    private static String asked(Selection s) {
        List<String> parts = new ArrayList<>();
        s.speaker().ifPresent(name -> parts.add("said by “" + name + "”"));
        s.words().ifPresent(words -> parts.add("with the words “" + words + "”"));
        s.called().ifPresent(parts::add);
        if (!s.records().isEmpty() && s.called().isEmpty()) {
            parts.add("records " + String.join(", ", s.records()));
        }
        if (!s.articles().isEmpty()) {
            parts.add("articles " + String.join(", ", s.articles()));
        }
        if (!s.outlets().isEmpty()) {
            parts.add("published by " + String.join(" or ", s.outlets()));
        }
        s.since().ifPresent(day -> parts.add("published on or after " + day));
        s.until().ifPresent(day -> parts.add("published on or before " + day));
        return parts.isEmpty() ? "Everything in the ledger." : "Asked for: " + String.join("; ", parts) + ".";
    }

    private static String foot() {
        return "</main>\n<footer>\n<p>Made by Chancery " + DossierJson.VERSION
                + " from its ledger. Offsets count Unicode code points of the article's text from 0; that text has the SHA-256 named beside it, so that"
                + " anybody with a copy can check every word. A “?” behind a name marks a speaker that is likely and not sure.</p>\n"
                + "</footer>\n</body>\n</html>\n";
    }

    private static String style() throws IOException {
        try (InputStream in = Sheet.class.getResourceAsStream(STYLE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own " + STYLE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
