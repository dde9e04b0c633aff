package org.chancery.source;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * Tells addresses of the public network from those that lead into a house: IANA's special-purpose registries of IPv4 and IPv6.
 *
 * <p>Of IPv6 only global unicast counts as public, and of that nothing that carries an IPv4 address inside (6to4, Teredo), which would lead around the check.
 */
final class PublicAddresses {

    private record Block(Bytes prefix, int bits) {
        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((prefix.at(bit / 8) & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private static final List<Block> NOT_PUBLIC_4 = blocks(
            "0.0.0.0/8", // this network
            "10.0.0.0/8", // private
            "100.64.0.0/10", // carrier-grade NAT
            "127.0.0.0/8", // loopback
            "169.254.0.0/16", // link-local, cloud metadata
            "172.16.0.0/12", // private
            "192.0.0.0/24", // protocol assignments
            "192.0.2.0/24", // documentation
            "192.88.99.0/24", // 6to4 relays
            "192.168.0.0/16", // private
            "198.18.0.0/15", // benchmarking
            "198.51.100.0/24", // documentation
            "203.0.113.0/24", // documentation
            "224.0.0.0/4", // multicast
            "240.0.0.0/4"); // reserved, broadcast
    private static final List<Block> GLOBAL_6 = blocks("2000::/3");
    private static final List<Block> NOT_PUBLIC_6 = blocks(
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", // documentation
            "2002::/16", // 6to4
            "3fff::/20"); // documentation

    private PublicAddresses() {}

    static boolean isPublic(InetAddress address) {
        byte[] bytes = address.getAddress(); // an IPv4-mapped IPv6 address has become an Inet4Address
        if (address instanceof Inet4Address) {
            return NOT_PUBLIC_4.stream().noneMatch(b -> b.holds(bytes));
        }
        return GLOBAL_6.stream().anyMatch(b -> b.holds(bytes))
                && NOT_PUBLIC_6.stream().noneMatch(b -> b.holds(bytes));
    }

    private static List<Block> blocks(String... written) {
        return Arrays.stream(written).map(PublicAddresses::block).toList();
    }

    private static Block block(String written) {
        int slash = written.indexOf('/');
        try {
            byte[] prefix = InetAddress.getByName(written.substring(0, slash)).getAddress();
            return new Block(Bytes.of(prefix), Integer.parseInt(written.substring(slash + 1)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a block that is no address: " + written, e);
        }
    }
}
