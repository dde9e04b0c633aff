package org.chancery.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Bytes to a desk and what comes back, with nothing put right on the way: for requests that no client would send. */
record RawRequest(int status, String answer) {

    static RawRequest send(int port, String... lines) {
        return send(port, String.join("\r\n", lines) + "\r\n\r\n");
    }

    private static RawRequest send(int port, String text) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int status = answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
            return new RawRequest(status, answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the header stands in the answer. */
    boolean has(String header, String value) {
        return answer.contains("\r\n" + header + ": " + value);
    }
}
