package madoguchi.card.virtual;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;

/** The service's end of vpcd, as Debian's 3.3 behaves: length and body as two segments. */
final class FakeVpcd implements AutoCloseable {

    private static final int PATIENCE = 10_000;

    private final ServerSocket server;
    private Socket card;

    FakeVpcd() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(PATIENCE);
    }

    int port() {
        return server.getLocalPort();
    }

    FakeVpcd accept() throws IOException {
        card = server.accept();
        card.setSoTimeout(PATIENCE);
        return this;
    }

    void send(String hex) throws IOException {
        byte[] body = HexFormat.of().parseHex(hex);
        card.getOutputStream().write(new byte[] {(byte) (body.length >> 8), (byte) body.length});
        card.getOutputStream().write(body);
    }

    /** Empty when the card ended the connection. */
    String receive() throws IOException {
        DataInputStream in = new DataInputStream(card.getInputStream());
        int first = in.read();
        if (first < 0) {
            return "";
        }
        byte[] body = new byte[first << 8 | in.readUnsignedByte()];
        in.readFully(body);
        return HexFormat.of().withUpperCase().formatHex(body);
    }

    String ask(String hex) throws IOException {
        send(hex);
        return receive();
    }

    /** As when pcscd is stopped. */
    void drop() throws IOException {
        card.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        if (card != null) {
            card.close();
        }
    }
}
