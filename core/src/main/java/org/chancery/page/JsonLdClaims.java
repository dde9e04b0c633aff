package org.chancery.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chancery.json.Json;
import org.chancery.json.JsonException;
import org.chancery.json.JsonReader;
import org.chancery.text.Note;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page's JSON-LD says of it: graphs, arrays and authors by reference; what cannot be read becomes a note.
 * In: a parsed page. Out: claims.
 */
final class JsonLdClaims {

    private static final int LONGEST = 3_000_000;
    private static final int MOST_OBJECTS = 5_000;
    private static final int MOST_ARTICLES = 4;

    private final List<Claim> claims = new ArrayList<>();
    private final Map<String, Json.Obj> byId = new HashMap<>();
    private final List<Json.Obj> objects = new ArrayList<>();

    private JsonLdClaims() {}

    static List<Claim> of(Document document, List<Note> notes) {
        JsonLdClaims found = new JsonLdClaims();
        for (String data : sources(document)) {
            try {
                found.collect(JsonReader.read(tidy(data)));
            } catch (JsonException e) {
                notes.add(Note.of("json-ld-broken", "JSON-LD that cannot be read: " + e.getMessage()));
            }
        }
        found.claim();
        return found.claims;
    }

    private static List<String> sources(Document document) {
        List<String> sources = new ArrayList<>();
        for (Element script : document.getElementsByTag("script")) {
            if (script.attr("type").toLowerCase(Locale.ROOT).startsWith("application/ld+json")) {
                String data = script.data();
                sources.add(
                        data.contains("&quot;") && !data.contains("\"") ? Parser.unescapeEntities(data, false) : data);
            }
        }
        for (Element meta : document.getElementsByAttributeValue("name", "script:ld+json")) {
            sources.add(meta.attr("content"));
        }
        sources.removeIf(String::isBlank);
        return sources;
    }

    /** Mends what is often broken: comment marks around, line breaks inside strings, commas before closing brackets. */
    private static String tidy(String data) {
        String cut = data.length() > LONGEST ? data.substring(0, LONGEST) : data;
        String bare = cut.replace("<!--", "")
                .replace("-->", "")
                .replace("//<![CDATA[", "")
                .replace("//]]>", "")
                .replace("<![CDATA[", "")
                .replace("]]>", "")
                .strip();
        StringBuilder out = new StringBuilder(bare.length());
        boolean inString = false;
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            if (inString && c == '\\' && i + 1 < bare.length()) {
                char next = bare.charAt(i + 1);
                out.append("\"\\/bfnrtu".indexOf(next) >= 0 ? "\\" : "").append(next);
                i++;
                continue;
            }
            if (c == '"') {
                inString = !inString;
            }
            if (inString && c < ' ') {
                out.append(' ');
            } else if (!inString && (c == ']' || c == '}')) {
                int last = out.length() - 1;
                while (last >= 0 && out.charAt(last) <= ' ') {
                    last--;
                }
                if (last >= 0 && out.charAt(last) == ',') {
                    out.setLength(last);
                }
                out.append(c);
            } else {
                out.append(c);
            }
        }
        int end = out.length();
        while (end > 0 && (out.charAt(end - 1) == ';' || out.charAt(end - 1) <= ' ')) {
            end--;
        }
        return out.substring(0, end);
    }

    private void collect(Json root) {
        Deque<Json> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty() && objects.size() < MOST_OBJECTS) {
            Json value = open.removeFirst();
            open.addAll(value.asItems());
            value.asObject().ifPresent(o -> {
                objects.add(o);
                o.text("@id").filter(id -> o.members().size() > 1).ifPresent(id -> byId.putIfAbsent(id, o));
                o.members().forEach((name, member) -> {
                    if (member.asObject().isPresent() || !member.asItems().isEmpty()) {
                        open.add(member);
                    }
                });
            });
        }
    }

    private static Set<String> types(Json.Obj o) {
        Set<String> types = new LinkedHashSet<>();
        o.text("@type").ifPresent(types::add);
        o.items("@type").forEach(t -> t.asText().ifPresent(types::add));
        return types;
    }

    private static double worth(Json.Obj o) {
        double worth = 0;
        for (String type : types(o)) {
            String t = type.substring(type.lastIndexOf('/') + 1);
            double w = t.endsWith("Article")
                            || t.endsWith("BlogPosting")
                            || t.equals("Report")
                            || t.equals("Review")
                            || t.equals("LiveBlogPosting")
                            || t.equals("Recipe")
                            || t.equals("Blog")
                    ? 1
                    : t.equals("WebPage") || t.equals("ItemPage")
                            ? 0.85
                            : t.equals("VideoObject") || t.equals("MediaObject") ? 0.6 : 0;
            worth = Math.max(worth, w);
        }
        return worth;
    }

    private void claim() {
        int articles = 0;
        for (Json.Obj o : objects) {
            double worth = worth(o);
            if (worth == 0 || (worth == 1 && ++articles > MOST_ARTICLES)) {
                continue;
            }
            double order = worth - 0.01 * articles;
            claimText(o, "headline", "title", 0.74 * order);
            if (o.text("headline").isEmpty()) {
                claimText(o, "name", "title", 0.6 * order);
            }
            claimText(o, "datePublished", "published", 0.9 * order);
            claimText(o, "dateCreated", "published", 0.7 * order);
            claimText(o, "uploadDate", "published", 0.6 * order);
            claimText(o, "dateModified", "modified", 0.9 * order);
            claimText(o, "description", "description", 0.75 * order);
            claimText(o, "inLanguage", "language", 0.6 * order);
            names(o, "publisher").forEach(n -> HtmlClaims.add(claims, "outlet", n, "json-ld:publisher", 0.75 * worth));
            List<String> authors = names(o, "author");
            if (authors.isEmpty()) {
                authors = names(o, "creator");
            }
            boolean body = authors.size() == 1 && isOrganisation(o);
            HtmlClaims.add(claims, "author", Authors.join(authors), "json-ld:author", (body ? 0.42 : 0.85) * order);
        }
        for (Json.Obj o : objects) {
            if (types(o).contains("WebSite")) {
                claimText(o, "name", "outlet", 0.6);
            }
        }
    }

    private void claimText(Json.Obj o, String member, String field, double weight) {
        Optional<String> text = o.text(member).or(() -> o.items(member).stream()
                .flatMap(i -> i.asText().stream())
                .findFirst());
        text.ifPresent(value -> HtmlClaims.add(claims, field, value, "json-ld:" + member, weight));
    }

    private List<String> names(Json.Obj o, String member) {
        Set<String> names = new LinkedHashSet<>();
        Json value = o.members().get(member);
        if (value == null) {
            return List.of();
        }
        List<Json> all = value.asItems().isEmpty() ? List.of(value) : value.asItems();
        for (Json one : all) {
            one.asText().filter(t -> !t.isBlank()).ifPresent(t -> names.add(t.strip()));
            one.asObject().ifPresent(person -> name(person).ifPresent(names::add));
        }
        return List.copyOf(names);
    }

    private static boolean isOrganisation(Json.Obj article) {
        return article.get("author")
                .flatMap(a -> a.asItems().isEmpty()
                        ? Optional.of(a)
                        : Optional.of(a.asItems().get(0)))
                .flatMap(Json::asObject)
                .filter(a -> types(a).stream().anyMatch(t -> t.endsWith("Organization")))
                .isPresent();
    }

    private Optional<String> name(Json.Obj person) {
        Optional<String> own = person.text("name").or(() -> person.items("name").stream()
                .flatMap(i -> i.asText().stream())
                .findFirst());
        return own.or(() -> person.text("@id")
                        .flatMap(id -> Optional.ofNullable(byId.get(id)))
                        .flatMap(p -> p.text("name")))
                .map(String::strip)
                .filter(n -> !n.isEmpty());
    }
}
