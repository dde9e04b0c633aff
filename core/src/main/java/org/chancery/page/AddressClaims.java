package org.chancery.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chancery.source.Capture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What a page's address says of it: a day in the path. In: where the page came from and what it calls its own address. Out: claims. */
final class AddressClaims {

    private static final Pattern DAY =
            Pattern.compile("[/_-]((?:19|20)\\d\\d)[/-]?([01]\\d)[/-]?([0-3]\\d)(?=[/_.-]|$)");
    private static final Pattern WORD_DAY =
            Pattern.compile("/((?:19|20)\\d\\d)/([a-z]{3})/(\\d{1,2})/", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 1_000;

    private AddressClaims() {}

    static List<Claim> of(Document document, Capture capture) {
        List<Claim> claims = new ArrayList<>();
        capture.uri().ifPresent(uri -> from(claims, uri.toString(), "url"));
        Element canonical = document.selectFirst("link[rel=canonical][href]");
        if (canonical != null) {
            from(claims, canonical.attr("href"), "url:canonical");
        }
        Element og = document.selectFirst("meta[property=og:url]");
        if (og != null) {
            from(claims, og.attr("content"), "url:og");
        }
        return claims;
    }

    private static void from(List<Claim> claims, String address, String evidence) {
        if (address.length() > LONGEST) {
            return;
        }
        Matcher day = DAY.matcher(address);
        if (day.find()) {
            HtmlClaims.add(claims, "published", day.group(1) + "-" + day.group(2) + "-" + day.group(3), evidence, 0.7);
            return;
        }
        Matcher word = WORD_DAY.matcher(address);
        if (word.find()) {
            HtmlClaims.add(
                    claims, "published", word.group(3) + " " + word.group(2) + " " + word.group(1), evidence, 0.7);
        }
    }
}
