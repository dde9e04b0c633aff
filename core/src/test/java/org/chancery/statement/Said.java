package org.chancery.statement;

import java.util.List;
import java.util.Optional;
import org.chancery.Chancery;
import org.chancery.actor.Actor;
import org.chancery.dossier.Dossier;
import org.chancery.source.Capture;

/** Sentences of a test come in, what the whole house makes of their statements goes out, a line for each. */
final class Said {

    private static final Chancery CHANCERY = Chancery.standard();
    private static final String BEFORE =
            """
            Harbour council meets again

            LUNDEHAVN, Norway – The papers had been left over from the long winter session, and the lamps were lit early in the old customs house.

            """;

    private Said() {}

    private static Dossier dossier(String text) {
        return CHANCERY.read(Capture.ofText("x", BEFORE + text));
    }

    /** {@code speaker | channel} of every statement. */
    static List<String> channels(String text) {
        Dossier dossier = dossier(text);
        return dossier.statements().stream()
                .map(s -> name(dossier, s.speaker()) + " | " + s.channel().orElse("-"))
                .toList();
    }

    /** {@code speaker | addressees} of every statement. */
    static List<String> addressees(String text) {
        Dossier dossier = dossier(text);
        return dossier.statements().stream()
                .map(s -> name(dossier, s.speaker()) + " | "
                        + String.join(
                                ", ",
                                s.addressees().stream()
                                        .map(a -> name(dossier, Optional.of(a)))
                                        .toList()))
                .toList();
    }

    /** The words of every statement's time. */
    static List<String> times(String text) {
        return dossier(text).statements().stream()
                .map(s -> s.time().map(t -> t.text()).orElse("-"))
                .toList();
    }

    private static String name(Dossier dossier, Optional<String> id) {
        return id.flatMap(dossier.cast()::actor).map(Actor::name).orElse("-");
    }
}
