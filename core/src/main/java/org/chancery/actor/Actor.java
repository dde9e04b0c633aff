package org.chancery.actor;

import java.util.List;
import java.util.Optional;
import org.chancery.text.Span;

/**
 * Somebody or some body that speaks, acts or is spoken to in the article.
 *
 * @param id unique in the article: {@code a1}, {@code a2} …
 * @param name the fullest name the article gives; for the unnamed the words that stand for them, in lower case ({@code a senior official})
 * @param country ISO 3166-1 alpha-3, or {@code IGO}, {@code NGO}, {@code MNC}, {@code IMG}
 * @param sector PLOVER's: {@code GOV}, {@code MIL} …
 * @param roles role words the article gives, as written
 * @param mentions every place that stands for the actor
 * @param identity the id, or else the name, under which {@code actors.tsv} knows the actor
 * @param why what country, sector and identity rest on, in words
 */
public record Actor(
        String id,
        String name,
        Type type,
        Optional<String> country,
        Optional<String> sector,
        List<String> roles,
        List<Span> mentions,
        Optional<String> identity,
        List<String> why) {

    /** What the actor is. */
    public enum Type {
        PERSON,
        ORGANIZATION,
        GOVERNMENT,
        ARMED_FORCE,
        GROUP,
        COUNTRY,
        UNNAMED;

        public String label() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
        }
    }

    /** What the reasons for a country end with that the article's words do not tell but its story makes likely. */
    private static final String GUESSED = "unsure";

    /** Whether the country is only that of which the story tells, so that a better reason may overrule it. */
    public boolean isCountryGuessed() {
        return country.isPresent()
                && why.stream().anyMatch(w -> w.startsWith("country " + country.get()) && w.endsWith(GUESSED))
                && why.stream().noneMatch(w -> w.startsWith("country " + country.get()) && !w.endsWith(GUESSED));
    }

    public Actor {
        roles = List.copyOf(roles);
        mentions = List.copyOf(mentions);
        why = List.copyOf(why);
    }
}
