package org.chancery.cli;

import java.nio.file.Path;
import java.util.Map;

/** Where the user's own things lie. In: the environment. Out: the folder of his lexicon files, which need not be there yet. */
final class UserFolder {

    private UserFolder() {}

    /** The folder that imports go to and that reading lays over the built-in files. */
    static Path lexicon() {
        return lexicon(System.getenv(), Path.of(System.getProperty("user.home", ".")));
    }

    /** The ledger that is used where none is named. */
    static Path ledger() {
        return home(System.getenv(), Path.of(System.getProperty("user.home", ".")))
                .resolve("ledger.db");
    }

    static Path lexicon(Map<String, String> environment, Path userHome) {
        return home(environment, userHome).resolve("lexicon");
    }

    /** {@code CHANCERY_HOME} names the folder itself; else it is {@code chancery} where the desktop keeps users' data. */
    private static Path home(Map<String, String> environment, Path userHome) {
        String own = environment.getOrDefault("CHANCERY_HOME", "");
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        Path home;
        if (!own.isBlank()) {
            home = Path.of(own);
        } else if (!data.isBlank()) {
            home = Path.of(data).resolve("chancery");
        } else {
            home = userHome.resolve(".local").resolve("share").resolve("chancery");
        }
        return home;
    }
}
