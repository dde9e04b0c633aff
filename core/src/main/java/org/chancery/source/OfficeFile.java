package org.chancery.source;

import java.io.IOException;
import java.util.Optional;

/** Files of office programs, told by their first bytes. */
final class OfficeFile {

    private OfficeFile() {}

    /** What it holds; empty where it is no DOCX and no RTF. */
    static Optional<Document> read(byte[] bytes, Limits limits) throws IOException {
        if (Docx.is(bytes)) {
            return Optional.of(Docx.read(bytes, limits));
        }
        return Rtf.is(bytes) ? Optional.of(Rtf.read(bytes)) : Optional.empty();
    }
}
