package org.chancery.desk;

import java.nio.file.Path;

/**
 * What a desk is opened with.
 *
 * @param ledger a file that is there
 * @param port 0 for any that is free
 * @param readOnly whether every change is refused
 */
public record Setting(Path ledger, int port, boolean readOnly) {

    public static final int USUAL_PORT = 7878;

    public Setting {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("there is no port " + port + ": ports go from 0 (any) to 65535");
        }
    }
}
