package org.chancery.ledger;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.chancery.ledger.Findings.Member;

/**
 * By what an actor of one article is known in others: somebody of an article's cast comes in, the key goes out.
 *
 * <p>An identity of {@code actors.tsv} is the same everywhere. A person's name of two words or more is taken for one person; decisions may split it. A
 * body's name is one body within its country ({@code Foreign Ministry}). A surname alone is nobody beyond its article: wrong is worse than unknown.
 */
final class ActorKeys {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    private ActorKeys() {}

    static String of(Member m, String article) {
        if (m.identity().isPresent()) {
            return "id:" + m.identity().get();
        }
        String name = folded(m.name());
        String country = m.country().orElse("");
        return switch (m.type()) {
            case "unnamed" -> "called:" + name + "|" + country + "|"
                    + m.sector().orElse("");
            case "person" -> name.contains(" ") ? "name:" + name + "|person" : "in:" + article + "|" + name + "|person";
            default -> "name:" + name + "|" + m.type() + "|" + country;
        };
    }

    /** Without case, accents and doubled blanks. */
    static String folded(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return BLANKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
