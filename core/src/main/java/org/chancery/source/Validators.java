package org.chancery.source;

import java.util.Optional;

/**
 * What is known of addresses from earlier visits. Implemented by whoever keeps a record of what was read; called by the thread that draws the inputs.
 *
 * <p>A validator that is kept although its page was lost would hide the page for ever. So: what {@link #keep} brings is to be made lasting only together with,
 * or after, the captures that were handed out before it and the next one, which is the page it belongs to.
 */
public interface Validators {

    /** What the server sent when the address was last read. */
    Optional<Validator> of(String address);

    /** The address was read: a page's comes just before its capture, a feed's after the last of its entries and only where none of them failed. */
    void keep(String address, Validator validator);

    /** The server says that nothing has changed; no capture comes of it. */
    void unchanged(String address);

    /** Knows nothing and keeps nothing: every page is sent whole. */
    static Validators none() {
        return new Validators() {
            @Override
            public Optional<Validator> of(String address) {
                return Optional.empty();
            }

            @Override
            public void keep(String address, Validator validator) {
                // nobody will come back
            }

            @Override
            public void unchanged(String address) {
                // cannot be: nothing was known
            }
        };
    }
}
