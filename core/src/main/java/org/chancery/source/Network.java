package org.chancery.source;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/**
 * Names and addresses as fetching sees them.
 *
 * <p>A name is resolved once, all its addresses are checked, and the connection goes to a checked address and not to the name: a name that answers
 * differently the second time gains nothing by it.
 */
record Network(Resolver resolver, Predicate<InetAddress> allowed) {

    /** Finds the addresses of a name. */
    interface Resolver {
        List<InetAddress> resolve(String host) throws UnknownHostException;
    }

    static Network open() {
        return new Network(host -> List.of(InetAddress.getAllByName(host)), PublicAddresses::isPublic);
    }

    /** The addresses to connect to; refused altogether where one of them is not public. */
    List<InetAddress> addresses(String host, Deadline deadline) throws IOException {
        List<InetAddress> found = resolve(host, deadline);
        for (InetAddress address : found) {
            if (!allowed.test(address)) {
                throw new Unreadable(
                        "'" + host + "' is the address " + address.getHostAddress()
                                + ", which is not on the public network",
                        "only public pages are fetched; save the page and read the file");
            }
        }
        return found;
    }

    private List<InetAddress> resolve(String host, Deadline deadline) throws IOException {
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        Thread asking = new Thread(
                () -> {
                    try {
                        answer.complete(resolver.resolve(host));
                    } catch (UnknownHostException e) {
                        answer.completeExceptionally(e);
                    }
                },
                "chancery-resolver");
        asking.setDaemon(true);
        asking.start();
        try {
            return answer.get(deadline.millisLeft(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Unreadable("no address is known for '" + host + "'", "check the spelling and the network");
        } catch (TimeoutException e) {
            throw deadline.passed();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("interrupted", "try again");
        }
    }
}
