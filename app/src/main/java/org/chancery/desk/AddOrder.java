package org.chancery.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.chancery.source.Capture;
import org.chancery.source.Input;

/**
 * What somebody wants to be read.
 *
 * @param title in a few words, for the page
 * @param text one that is in hand
 * @param places files that were brought along, or addresses
 * @param naming makes of an input, or of the failure to read it, what it is called in the ledger and on the page
 * @param after removes what was brought along
 */
record AddOrder(
        String title, Optional<Capture> text, List<String> places, UnaryOperator<Input> naming, Runnable after) {

    AddOrder {
        places = List.copyOf(places);
    }

    static AddOrder ofText(String title, Capture text) {
        return new AddOrder(title, Optional.of(text), List.of(), UnaryOperator.identity(), () -> {});
    }

    static AddOrder ofAddresses(String title, List<String> addresses) {
        return new AddOrder(title, Optional.empty(), addresses, UnaryOperator.identity(), () -> {});
    }
}
