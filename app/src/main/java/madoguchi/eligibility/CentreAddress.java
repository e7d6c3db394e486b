package madoguchi.eligibility;

import java.net.InetAddress;
import java.net.URI;

/**
 * Where a centre may be: beyond this computer only by TLS, for the line carries names and insured
 * numbers.
 */
public final class CentreAddress {

    private CentreAddress() {}

    /** Whether a centre may be there. */
    public static boolean known(String address) {
        try {
            checked(URI.create(address));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * @throws IllegalArgumentException with what is wrong with it
     */
    public static URI checked(URI centre) {
        var host = centre.getHost();
        var known =
                host != null
                        && centre.getScheme() != null
                        && centre.getRawUserInfo() == null
                        && centre.getRawQuery() == null
                        && centre.getRawFragment() == null
                        && (centre.getRawPath().isEmpty() || centre.getRawPath().equals("/"));
        if (!known) {
            throw new IllegalArgumentException("not an address like https://host:port: " + centre);
        }
        var scheme = centre.getScheme();
        if (scheme.equals("https") || (scheme.equals("http") && isLoopback(host))) {
            return centre;
        }
        throw new IllegalArgumentException(
                "neither https nor plain http on this computer itself: " + centre);
    }

    /** By what is written alone: a name that somebody else resolves proves nothing. */
    private static boolean isLoopback(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            return InetAddress.ofLiteral(host).isLoopbackAddress();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
