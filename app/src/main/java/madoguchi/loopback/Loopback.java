package madoguchi.loopback;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/**
 * The JDK's HTTP server on 127.0.0.1, with limits: by itself it waits for a slow client for ever,
 * and for as many as there are. It reads them once for the whole process, so every server of this
 * program is made here.
 */
public final class Loopback {

    /** A request must be there, body and all, within this; in seconds. */
    public static final int TO_ASK = 10;

    /** From the request's end an answer must be made and taken within this; in seconds. */
    public static final int TO_ANSWER = 120;

    /** Connections at one time. Who comes when all are taken is hung up on. */
    public static final int CONNECTIONS = 500;

    /** Of a request, its lines together; in bytes. */
    public static final int HEAD = 16 * 1024;

    static {
        limit("sun.net.httpserver.maxReqTime", TO_ASK);
        limit("sun.net.httpserver.maxRspTime", TO_ANSWER);
        limit("sun.net.httpserver.maxReqHeaderSize", HEAD);
        limit("sun.net.httpserver.maxReqHeaders", 64);
        limit("jdk.httpserver.maxConnections", CONNECTIONS);
    }

    private Loopback() {}

    /**
     * @param port 0: any free one
     * @throws IOException when the port is taken
     */
    public static HttpServer http(int port) throws IOException {
        return HttpServer.create(at(port), 0);
    }

    /** The same; TLS is the caller's to configure. */
    public static HttpsServer https(int port) throws IOException {
        return HttpsServer.create(at(port), 0);
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static void limit(String name, int value) {
        System.setProperty(name, Integer.toString(value));
    }
}
