package org.chancery.view;

import java.util.Locale;

/** The ledger's words for stances, modes and types become the constants they were written from. */
final class Labels {

    private Labels() {}

    static <E extends Enum<E>> E constant(Class<E> type, String label) {
        try {
            return Enum.valueOf(type, label.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "the ledger has '" + label + "' where a " + type.getSimpleName()
                            + " should be ('chancery doctor' checks it)",
                    e);
        }
    }
}
