package org.chancery.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One HTTP/1.1 request and its answer. Java's own client resolves names by itself, so that nobody could say where it connects; this one is told.
 */
record Exchange(int status, Map<String, String> headers, Bytes body) {

    /** The product token by which a server knows Chancery, and by which its robots.txt may name it. */
    static final String AGENT = "Chancery";

    private static final int HEAD_LIMIT = 64 << 10;

    static Exchange get(URI uri, Ask ask, Network network, Limits limits, Deadline deadline) throws IOException {
        boolean secure = uri.getScheme().equalsIgnoreCase("https");
        String host = uri.getHost();
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? 443 : 80;
        List<InetAddress> addresses = network.addresses(bare(host), deadline);
        try (Socket plain = connect(addresses, port, deadline)) {
            deadline.closes(plain);
            try (Socket socket = secure ? secured(plain, bare(host), port) : plain) {
                socket.getOutputStream().write(request(uri, host, ask).getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                return answer(new BufferedInputStream(socket.getInputStream()), limits);
            }
        } catch (Unreadable e) {
            throw e;
        } catch (IOException e) {
            if (deadline.isOver()) {
                throw deadline.passed();
            }
            throw new Unreadable(
                    "fetching failed: " + e.getMessage(), "check the address, or save the page and read the file");
        }
    }

    Optional<String> redirect() {
        boolean onward = status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
        return onward ? Optional.of(header("location")).filter(l -> !l.isBlank()) : Optional.empty();
    }

    /** The header's value; empty without one. */
    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    private static Socket connect(List<InetAddress> addresses, int port, Deadline deadline) throws IOException {
        IOException last = new IOException("no address");
        for (InetAddress address : addresses) {
            Socket socket = new Socket();
            try {
                socket.connect(new InetSocketAddress(address, port), (int) deadline.millisLeft());
                return socket;
            } catch (IOException e) {
                Quietly.close(socket);
                last = e;
            }
        }
        throw last;
    }

    /** The certificate is checked against the name, although the connection went to an address. */
    private static Socket secured(Socket plain, String host, int port) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static String request(URI uri, String host, Ask ask) {
        URI ascii = URI.create(uri.toASCIIString());
        String path = ascii.getRawPath() == null || ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        String query = ascii.getRawQuery() == null ? "" : "?" + ascii.getRawQuery();
        return "GET " + path + query + " HTTP/1.1\r\nHost: " + host + (uri.getPort() >= 0 ? ":" + uri.getPort() : "")
                + "\r\nUser-Agent: " + AGENT + "/0.1\r\nAccept: " + ask.accept()
                + "\r\nAccept-Encoding: gzip, identity;q=0.5\r\n"
                + ask.known().map(Validator::request).orElse("") + "Connection: close\r\n\r\n";
    }

    private static Exchange answer(InputStream in, Limits limits) throws IOException {
        int[] budget = {HEAD_LIMIT};
        int status = status(HttpBody.line(in, budget));
        while (status >= 100 && status < 200) { // interim answers
            headers(in, budget);
            status = status(HttpBody.line(in, budget));
        }
        Map<String, String> headers = headers(in, budget);
        byte[] body = status == 200 ? HttpBody.read(in, headers, limits) : new byte[0];
        return new Exchange(status, Map.copyOf(headers), Bytes.of(body));
    }

    private static int status(String line) throws Unreadable {
        String[] parts = line.split(" ", 3);
        if (!line.startsWith("HTTP/1.") || parts.length < 2 || !parts[1].matches("[1-5][0-9][0-9]")) {
            throw new Unreadable("the server does not speak HTTP", "check the address");
        }
        return Integer.parseInt(parts[1]);
    }

    private static Map<String, String> headers(InputStream in, int[] budget) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = HttpBody.line(in, budget); !line.isEmpty(); line = HttpBody.line(in, budget)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                String name = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                headers.putIfAbsent(name, line.substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
