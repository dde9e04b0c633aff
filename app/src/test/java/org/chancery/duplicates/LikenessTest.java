package org.chancery.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether two names may be one person's. */
class LikenessTest {

    private static Who who(String name, String identity) {
        return new Who(
                Who.Kind.PERSON,
                Optional.of(name),
                Optional.ofNullable(identity).filter(i -> !i.equals("-")),
                Optional.empty(),
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "Ada Lovell, Ada Lovell, SAME",
        "ada lovell, ADA LOVELL, SAME",
        "Ada M. Lovell, Ada Lovell, SAME",
        "José Álvarez, Jose Alvarez, SAME",
        "Mohammed bin Rashid, Mohammad bin Rashid, SAME",
        "Lovell, Ada Lovell, COMPATIBLE",
        "Lovell, Lovell, COMPATIBLE",
        "Xi, Xi Jinping, COMPATIBLE",
        "A. Lovell, Ada Lovell, COMPATIBLE",
        "Joe Quint, Joseph Quint, COMPATIBLE",
        "Mensah-Darko, Efua Mensah-Darko, COMPATIBLE",
        "Ada Lovell, Bo Lovell, DIFFERENT",
        "John Quint, Joan Quint, DIFFERENT",
        "Ada Lovell, Ada Quint, DIFFERENT",
        "Lovell, Quint, DIFFERENT"
    })
    void names_are_compared_word_by_word(String a, String b, Likeness expected) {
        assertThat(Likeness.of(who(a, "-"), who(b, "-"))).isEqualTo(expected);
        assertThat(Likeness.of(who(b, "-"), who(a, "-"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Q1, Q1, SAME", "Q1, Q2, DIFFERENT", "Q1, -, DIFFERENT"})
    void an_identity_that_both_have_overrules_the_name(String a, String b, Likeness expected) {
        assertThat(Likeness.of(who("Ada Lovell", a), who("The Countess", b))).isEqualTo(expected);
    }
}
