package org.chancery.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.chancery.lexicon.Lexicon;
import org.chancery.lexicon.Table;
import org.jsoup.nodes.Element;

/**
 * Tells what an element is for by its tag, class names, id and role, and whether it is seen.
 * In: an element. Out: bits of {@link HtmlRole}. Whole words only: {@code loadable} holds no {@code ad}.
 */
final class HtmlNames {

    private static final int MOST_NAMES = 40;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_WORDS = 4;

    private final Map<String, Integer> roles;

    HtmlNames(Lexicon lexicon) {
        Map<String, Integer> found = new HashMap<>();
        for (Table.Row row : lexicon.table("page-classes.tsv").rows()) {
            int bit = HtmlRole.valueOf(row.get("role")).bit();
            for (String words : row.list("words")) {
                found.put(words, bit);
            }
        }
        roles = Map.copyOf(found);
    }

    int roles(Element e) {
        int bits = ofTag(e);
        if (e.attributesSize() > 0) {
            bits |= ofNames(e.attr("class"))
                    | ofNames(e.attr("id"))
                    | ofProperty(e.attr("itemprop"))
                    | ofRole(e.attr("role"))
                    | ofNames(e.attr("data-component"))
                    | ofNames(e.attr("data-testid"));
        }
        return bits;
    }

    private static int ofTag(Element e) {
        return switch (e.normalName()) {
            case "button" -> inHeading(e) ? 0 : HtmlRole.FURNITURE.bit();
            case "nav", "footer", "menu", "dialog" -> HtmlRole.FURNITURE.bit();
            case "aside" -> HtmlRole.RELATED.bit();
            case "figcaption", "figure", "caption" -> HtmlRole.CAPTION.bit();
            case "article", "main" -> HtmlRole.MAIN.bit();
            case "time" -> HtmlRole.DATE.bit();
            default -> 0;
        };
    }

    /** A heading that folds its text in and out is a button as well. */
    private static boolean inHeading(Element e) {
        Element parent = e.parent();
        return parent != null && parent.normalName().matches("h[1-6]|dt|summary");
    }

    private static int ofProperty(String property) {
        return switch (property.toLowerCase(Locale.ROOT)) {
            case "articlebody" -> HtmlRole.BODY.bit();
            case "author", "creator" -> HtmlRole.BYLINE.bit();
            case "datepublished", "datemodified" -> HtmlRole.DATE.bit();
            case "comment" -> HtmlRole.COMMENT.bit();
            case "headline" -> HtmlRole.HEADLINE.bit();
            default -> 0;
        };
    }

    private static int ofRole(String role) {
        return switch (role.toLowerCase(Locale.ROOT)) {
            case "navigation",
                    "menu",
                    "menubar",
                    "search",
                    "dialog",
                    "alertdialog",
                    "contentinfo",
                    "toolbar" -> HtmlRole.FURNITURE.bit();
            case "complementary" -> HtmlRole.RELATED.bit();
            case "main", "article" -> HtmlRole.MAIN.bit();
            default -> 0;
        };
    }

    private int ofNames(String names) {
        int bits = 0;
        int count = 0;
        int i = 0;
        int n = names.length();
        while (i < n && count < MOST_NAMES) {
            while (i < n && names.charAt(i) <= ' ') {
                i++;
            }
            int start = i;
            while (i < n && names.charAt(i) > ' ') {
                i++;
            }
            if (i > start && i - start <= LONGEST_NAME) {
                bits |= ofName(names.substring(start, i));
                count++;
            }
        }
        return bits;
    }

    private int ofName(String name) {
        String[] words = words(name).split(" ", -1);
        int bits = 0;
        int i = 0;
        while (i < words.length) {
            int used = 1;
            for (int k = Math.min(MOST_WORDS, words.length - i); k > 0; k--) {
                Integer bit = roles.get(k == 1 ? words[i] : join(words, i, i + k));
                if (bit != null) {
                    bits |= bit;
                    used = k;
                    break;
                }
            }
            i += used;
        }
        return bits;
    }

    private static String join(String[] words, int from, int to) {
        StringBuilder out = new StringBuilder(words[from]);
        for (int i = from + 1; i < to; i++) {
            out.append(' ').append(words[i]);
        }
        return out.toString();
    }

    /** A class name as its words: {@code articleBody}, {@code article-body} and {@code article__body} are all {@code article body}. */
    static String words(String name) {
        StringBuilder out = new StringBuilder(name.length() + 8);
        char before = ' ';
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!Character.isLetterOrDigit(c)) {
                if (before != ' ') {
                    out.append(' ');
                    before = ' ';
                }
                continue;
            }
            if (Character.isUpperCase(c) && Character.isLowerCase(before)) {
                out.append(' ');
            }
            out.append(Character.toLowerCase(c));
            before = c;
        }
        return out.toString().strip();
    }

    boolean isHidden(Element e) {
        if (e.attributesSize() == 0) {
            return false;
        }
        if (e.hasAttr("hidden") && !e.attr("hidden").equals("until-found") && !isStreamed(e)) {
            return true;
        }
        if (e.attr("aria-hidden").equals("true") && !e.attr("class").contains("fallback")) {
            return true;
        }
        String style = e.attr("style");
        return !style.isEmpty()
                && hides(style.length() > 2_000 ? style.substring(0, 2_000) : style)
                        .isPresent();
    }

    /** Pages that React streams carry their text in hidden boxes, which a script moves into place. */
    private static boolean isStreamed(Element e) {
        return e.id().startsWith("S:");
    }

    private static Optional<String> hides(String style) {
        String tight = style.replace(" ", "").toLowerCase(Locale.ROOT);
        return tight.contains("display:none")
                ? Optional.of("display")
                : tight.contains("visibility:hidden") ? Optional.of("visibility") : Optional.empty();
    }
}
