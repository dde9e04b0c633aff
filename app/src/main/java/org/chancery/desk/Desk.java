package org.chancery.desk;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.HandlerType;
import io.javalin.router.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.function.Consumer;
import org.chancery.ledger.LedgerException;
import org.chancery.lexicon.Lexicon;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The room's door: a ledger comes in, its pages are served on this machine's own address until it is closed. */
public final class Desk implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int THREADS = 24;
    static final int LARGEST_MEBIBYTES = 64; // of one request, files and all
    static final int FORM_MEBIBYTES = 8; // of one without files: a pasted text
    private static final int IN_MEMORY_MEBIBYTES = 4;
    private static final long STOP_MILLIS = 2_000;

    private final Keys keys = Keys.random();
    private final int port;
    private final Rooms rooms;
    private final List<Route> routes;
    private final Javalin server;

    private Desk(Setting setting, Lexicon lexicon, Consumer<String> log) {
        port = free(setting.port());
        rooms = new Rooms(setting, lexicon);
        routes = Routes.of(rooms);
        Answers answers = new Answers(rooms, routes, keys, log);
        Guard guard = new Guard(keys, new Hosts(port));
        server = Javalin.create(config -> {
            quietly(config);
            config.jetty.host = LOOPBACK;
            config.jetty.port = port;
            config.routes.before(guard::check);
            for (Route route : routes) {
                HandlerType method = HandlerType.findOrCreate(route.method().name());
                config.routes.addEndpoint(new Endpoint(method, route.path(), c -> answers.answer(route, c)));
            }
            config.routes.get("/static/{file}", answers::file);
            config.routes.exception(Exception.class, answers::failed);
            config.routes.error(404, answers::missing);
        });
    }

    /**
     * Opens the desk; it answers when this returns.
     *
     * @param log takes what went wrong inside, for standard error
     */
    public static Desk open(Setting setting, Lexicon lexicon, Consumer<String> log) {
        Desk desk = new Desk(setting, lexicon, log);
        try {
            desk.server.start();
            return desk;
        } catch (RuntimeException e) {
            desk.close();
            throw taken(desk.port, e);
        }
    }

    /** With the token that lets a browser in. */
    public String address() {
        return home() + "?token=" + keys.start();
    }

    String home() {
        return "http://" + LOOPBACK + ":" + port + "/";
    }

    List<Route> routes() {
        return routes;
    }

    private static void quietly(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = (long) FORM_MEBIBYTES << 20;
        config.http.generateEtags = false;
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_MEBIBYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxFileSize(LARGEST_MEBIBYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY_MEBIBYTES, SizeUnit.MB);
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("chancery-desk");
        threads.setDaemon(true);
        config.jetty.threadPool = threads;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
        });
        config.jetty.modifyServer(jetty -> {
            jetty.setStopTimeout(STOP_MILLIS);
            jetty.setErrorHandler(new BareErrors());
            jetty.insertHandler(new SizeLimitHandler((long) LARGEST_MEBIBYTES << 20, -1));
            jetty.insertHandler(new Pace());
        });
    }

    /** The port itself, or one that is free where any will do. */
    private static int free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw taken(port, e);
        }
    }

    private static RuntimeException taken(int port, Exception e) {
        if (e instanceof LedgerException ledger) {
            return ledger;
        }
        return new UncheckedIOException(
                "port " + port + " cannot be used (" + e.getMessage() + "); --port 0 takes one that is free",
                new IOException(e));
    }

    @Override
    public void close() {
        server.stop();
        rooms.close();
    }
}
