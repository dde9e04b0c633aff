package org.chancery.source;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Makes a capture of the bytes of one file or answer, whatever they hold. */
final class Whole {

    private Whole() {}

    /** @param name the file's name, for what its extension tells; may be empty */
    static Capture capture(String place, String id, String name, byte[] bytes) throws IOException {
        if (bytes.length == 0) {
            throw new Unreadable("it is empty", "there is nothing to read");
        }
        Optional<Document> office = OfficeFile.read(bytes, Limits.standard());
        if (office.isPresent()) {
            return office.get().capture(place, id);
        }
        if (Sniff.isPdf(bytes)) {
            return Pdf.capture(place, id, bytes);
        }
        String foreign = Sniff.foreign(bytes);
        if (!foreign.isEmpty()) {
            throw new Unreadable("it holds " + foreign, "give HTML, text, PDF, DOCX, RTF, CSV, JSONL or WARC");
        }
        Capture.Kind kind = Names.isHtml(name) || Sniff.isHtml(bytes) ? Capture.Kind.HTML : Capture.Kind.PLAIN;
        return new Capture(
                id, place, kind, Bytes.of(bytes), Optional.empty(), Optional.empty(), Given.nothing(), List.of());
    }
}
