package org.chancery.source;

import java.util.Optional;
import java.util.Set;
import org.netpreserve.jwarc.MediaType;

/** What an archived answer holds, by its media type and by its first bytes: something to read, or something to pass over. */
final class Media {

    private static final Set<String> PAGES = Set.of(
            "text/html", "application/xhtml+xml", "text/plain", "application/pdf", "application/x-pdf", "text/pdf");
    private static final Set<String> UNDECIDED =
            Set.of("", "application/octet-stream", "binary/octet-stream", "application/force-download", "unknown");
    private static final Set<String> SENSES = Set.of("image", "audio", "video", "font");

    private Media() {}

    /** What it is that nobody reads, by its media type alone; empty where it may be a page. */
    static Optional<String> notRead(String written) {
        String media = base(written);
        if (PAGES.contains(media) || UNDECIDED.contains(media)) {
            return Optional.empty();
        }
        String first = media.split("/", 2)[0];
        if (SENSES.contains(first)) {
            return Optional.of(first);
        }
        if (media.endsWith("css") || media.endsWith("javascript") || media.endsWith("ecmascript")) {
            return Optional.of("script or style");
        }
        return Optional.of(media.endsWith("json") || media.endsWith("xml") ? "data" : "other media");
    }

    /** What it is that nobody reads, by its bytes; empty where it is a page. */
    static Optional<String> notRead(String written, byte[] body) {
        if (body.length == 0) {
            return Optional.of("empty");
        }
        if (Sniff.isPdf(body)) {
            return Optional.empty();
        }
        if (Sniff.foreign(body).endsWith("image")) {
            return Optional.of("image");
        }
        boolean page = !UNDECIDED.contains(base(written)) || Sniff.isHtml(body);
        return page ? Optional.empty() : Optional.of("other media");
    }

    static Optional<String> charset(String written) {
        return Optional.ofNullable(
                        MediaType.parseLeniently(written).parameters().get("charset"))
                .map(c -> c.replace("\"", "").replace("'", "").strip())
                .filter(c -> !c.isEmpty());
    }

    private static String base(String written) {
        return written.split("[;,]", 2)[0].strip();
    }
}
