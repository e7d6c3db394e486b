package madoguchi.eligibility.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that may do anything with a connection once it has read the question. */
final class RawServer implements AutoCloseable {

    @FunctionalInterface
    interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    static final Behaviour HANG_UP = _ -> {};
    static final Behaviour NEVER = _ -> new CountDownLatch(1).await();

    private final ServerSocket socket;
    private final Thread thread;
    private final AtomicInteger questions = new AtomicInteger();
    private final CountDownLatch asked = new CountDownLatch(1);

    /**
     * @param behaviours for the first connection, the second, ...
     */
    RawServer(Behaviour... behaviours) throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        thread = Thread.ofVirtual().start(() -> serve(List.of(behaviours).iterator()));
    }

    static Behaviour http(String status, String contentType, String body) {
        return out -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            head(out, status, contentType, bytes.length);
            out.write(bytes);
        };
    }

    static void head(OutputStream out, String status, String contentType, long length)
            throws IOException {
        var head =
                "HTTP/1.1 %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                        .formatted(status, contentType, length);
        out.write(head.getBytes(StandardCharsets.US_ASCII));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    int questions() {
        return questions.get();
    }

    void awaitQuestion() throws InterruptedException {
        if (!asked.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody asked");
        }
    }

    private void serve(Iterator<Behaviour> behaviours) {
        while (behaviours.hasNext() && !socket.isClosed()) {
            try (var connection = socket.accept()) {
                readQuestion(connection.getInputStream());
                questions.incrementAndGet();
                asked.countDown();
                behaviours.next().answer(connection.getOutputStream());
            } catch (IOException e) {
                // the client hung up, or the test is over
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void readQuestion(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            var next = in.read();
            if (next < 0) {
                throw new IOException("no question");
            }
            head.append((char) next);
        }
        var length =
                head.toString()
                        .lines()
                        .filter(line -> line.startsWith("Content-Length: "))
                        .findFirst()
                        .orElseThrow();
        in.readNBytes(Integer.parseInt(length.substring("Content-Length: ".length())));
    }

    @Override
    public void close() throws IOException {
        thread.interrupt();
        socket.close();
    }
}
