package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Days of publication among the data that a page's scripts carry, where nothing better tells. In: a parsed page. Out: claims of little weight. */
final class ScriptClaims {

    private static final int LONGEST = 1_000_000;
    private static final int MOST = 6;
    private static final Pattern DAY = Pattern.compile(
            "\\\\?\"(datePublished|published_?[aA]t|publish(?:ed)?_?[dD]ate|pubDate|publication_?[dD]ate|firstPublished(?:At)?|date_published|dateModified|date)\\\\?\"\\s{0,3}:\\s{0,3}\\\\?\"([^\"\\\\]{8,40})\\\\?\"");

    private ScriptClaims() {}

    static List<Claim> of(Document document) {
        List<Claim> claims = new ArrayList<>();
        int left = LONGEST;
        for (Element script : document.getElementsByTag("script")) {
            String data = script.data();
            if (left <= 0 || claims.size() >= MOST) {
                break;
            }
            String part = data.length() > left ? data.substring(0, left) : data;
            left -= part.length();
            Matcher m = DAY.matcher(part);
            while (m.find() && claims.size() < MOST) {
                boolean modified = m.group(1).toLowerCase(Locale.ROOT).contains("modified");
                boolean plain = m.group(1).equals("date");
                HtmlClaims.add(
                        claims,
                        modified ? "modified" : "published",
                        m.group(2),
                        "script:" + m.group(1),
                        (plain ? 0.2 : 0.48) - 0.02 * claims.size());
            }
        }
        return claims;
    }
}
