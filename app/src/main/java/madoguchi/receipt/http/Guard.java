package madoguchi.receipt.http;

import com.sun.net.httpserver.Headers;
import java.util.Set;

/**
 * Who is heard at all. A web page in a browser of this computer is not: it has no token, it is
 * given no CORS header by which it could send one, and by a name of its own that leads to 127.0.0.1
 * (DNS rebinding) it finds nobody.
 */
final class Guard {

    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private final AccessToken token;

    Guard(AccessToken token) {
        this.token = token;
    }

    void check(Headers headers) throws Problem.Refused {
        if (!HOSTS.contains(host(headers.getFirst("Host")))) {
            throw new Problem.Refused(Problem.Kind.WRONG_HOST, "");
        }
        if (!token.opens(headers.getFirst("Authorization"))) {
            throw new Problem.Refused(
                    Problem.Kind.NOT_AUTHORIZED,
                    "Send Authorization: Bearer and the content of the file results-token.");
        }
    }

    private static String host(String header) {
        return header == null ? "" : header.replaceFirst(":[0-9]{1,5}$", "");
    }
}
