package madoguchi.health.probe;

import java.net.NetworkInterface;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import madoguchi.health.Check;
import madoguchi.health.Finding;
import madoguchi.health.Probe;
import madoguchi.health.Verdict;

/**
 * 「PCのネットワーク設定がOFFになっていないか」: is there a connection at all, before anybody asks where it leads.
 *
 * @param needed false: the centre is on this computer
 * @param up names of the connections that are on
 */
public record NetworkProbe(boolean needed, Connections up) implements Probe {

    @FunctionalInterface
    public interface Connections {
        List<String> names() throws SocketException;
    }

    /** Those of this computer that have an address and lead somewhere else. */
    public static List<String> ofThisComputer() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .filter(NetworkProbe::leadsOut)
                .map(NetworkInterface::getName)
                .sorted()
                .toList();
    }

    private static boolean leadsOut(NetworkInterface connection) {
        try {
            return connection.isUp()
                    && !connection.isLoopback()
                    && connection.inetAddresses().anyMatch(a -> !a.isLinkLocalAddress());
        } catch (SocketException e) {
            return false; // unplugged while we looked
        }
    }

    @Override
    public Set<Check> checks() {
        return Set.of(Check.NETWORK);
    }

    @Override
    public Duration limit() {
        return Duration.ofSeconds(3);
    }

    @Override
    public List<Finding> look() throws SocketException {
        if (!needed) {
            return List.of(Finding.of(Check.NETWORK, Verdict.NETWORK_NOT_NEEDED));
        }
        List<String> names = up.names();
        return List.of(
                names.isEmpty()
                        ? Finding.of(Check.NETWORK, Verdict.NETWORK_DOWN)
                        : Finding.of(
                                Check.NETWORK,
                                Verdict.NETWORK_UP,
                                names.stream().collect(Collectors.joining(", "))));
    }
}
