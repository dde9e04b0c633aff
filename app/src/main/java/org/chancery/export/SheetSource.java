package org.chancery.export;

import java.util.Optional;

/** An article comes in, what a reader needs to find it and to check it goes out as HTML. */
final class SheetSource {

    private SheetSource() {}

    static String header(Entry entry) {
        String title = entry.known("headline").orElse(entry.name());
        StringBuilder html =
                new StringBuilder("<h2 dir=\"auto\">" + Html.text(title) + "</h2>\n<dl class=\"where\">\n");
        row(html, "Outlet", entry.known("outlet").map(Html::text));
        row(html, "Author", entry.known("author").map(Html::text));
        row(html, "Published", entry.known("published").map(day -> Html.text(day + basis(entry))));
        row(html, "Address", entry.article().text("uri").map(Html::link));
        row(html, "Article", Optional.of(Html.text(entry.name())));
        row(html, "SHA-256 of the text", Optional.of(Html.element("code", "", Html.text(entry.textHash()))));
        row(
                html,
                "SHA-256 of the page",
                entry.article().text("page_sha256").map(hash -> Html.element("code", "", Html.text(hash))));
        row(
                html,
                "Read by",
                Optional.of(Html.text("Chancery "
                        + entry.dossier().within("made_by").text("version").orElse("")
                        + entry.dossier()
                                .within("made_by")
                                .text("model")
                                .map(m -> ", " + m)
                                .orElse(", without an encoder"))));
        return html.append("</dl>\n").toString();
    }

    private static String basis(Entry entry) {
        return entry.article()
                .within("published")
                .text("evidence")
                .map(evidence -> " (" + evidence + ")")
                .orElse("");
    }

    static void row(StringBuilder html, String name, Optional<String> value) {
        value.ifPresent(v ->
                html.append("<dt>").append(name).append("</dt><dd>").append(v).append("</dd>\n"));
    }
}
