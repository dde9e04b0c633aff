package org.chancery.source;

import java.io.IOException;
import java.net.URI;

/** What is done around each request of a fetch, every hop of a redirect included. */
interface Manners {

    /** May wait, and refuses the address with an {@link Unreadable}. */
    void before(URI uri) throws IOException;

    /** Hears the answer; whether the same is to be asked once more. */
    boolean again(URI uri, Exchange answer) throws IOException;

    /** Of a person who asks for one page by hand. */
    static Manners direct() {
        return new Manners() {
            @Override
            public void before(URI uri) {
                // nothing stands before a single page
            }

            @Override
            public boolean again(URI uri, Exchange answer) {
                return false;
            }
        };
    }
}
