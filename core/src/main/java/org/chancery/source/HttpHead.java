package org.chancery.source;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import org.netpreserve.jwarc.HttpParser;
import org.netpreserve.jwarc.MessageHeaders;

/**
 * The head of an archived HTTP answer.
 *
 * @param end where the body begins
 */
record HttpHead(int status, MessageHeaders headers, int end) {

    static HttpHead parse(byte[] answer) throws Unreadable {
        int most = Math.min(answer.length, RecordHead.LONGEST);
        ByteBuffer bytes = ByteBuffer.wrap(answer, 0, most);
        HttpParser parser = new HttpParser();
        parser.lenientResponse();
        parser.parse(bytes);
        if (!parser.isFinished()) {
            String problem = parser.isError()
                    ? "the record holds no HTTP answer"
                    : "the head of the HTTP answer does not end within " + most + " bytes";
            throw new Unreadable(problem, "crawl the page again");
        }
        return new HttpHead(parser.status(), parser.headers(), bytes.position());
    }

    /** The header's value; empty without one. */
    String header(String name) {
        return headers.first(name).orElse("").strip();
    }

    /** All values of a header that may come in parts. */
    String list(String name) {
        return String.join(",", headers.all(name));
    }

    /** The media type with its parameters, in lower case. */
    String media() {
        return header("Content-Type").toLowerCase(Locale.ROOT);
    }

    byte[] body(byte[] answer) {
        return Arrays.copyOfRange(answer, end, answer.length);
    }
}
