package madoguchi.card.virtual;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.util.Arrays;
import jdk.net.ExtendedSocketOptions;

/**
 * The frames that vpcd and a card exchange: two bytes of length, big-endian, then so many bytes.
 *
 * <p>vpcd sends length and body as two segments. Where the first is not acknowledged at once, the
 * second waits for it, and every command takes 44 ms. Linux forgets the wish for a quick
 * acknowledgement by itself, so it is said again before every read.
 *
 * <p>A frame without a body would leave vpcd waiting for ever, and every program that asks pcscd
 * for its readers with it. None is ever sent.
 */
final class VpcdFrames implements Closeable {

    private static final int MOST = 0xFFFF;
    private static final int CONNECT_MILLIS = 2000;

    private final Socket socket;
    private final DataInputStream in;
    private final boolean quick;

    private VpcdFrames(Socket socket, boolean quick) throws IOException {
        this.socket = socket;
        this.in = new DataInputStream(socket.getInputStream());
        this.quick =
                quick && socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK);
    }

    /**
     * To a vpcd that listens on this machine.
     *
     * @param quick false only to measure what that is worth
     */
    static VpcdFrames connect(int port, boolean quick) throws IOException {
        Socket socket = new Socket();
        try {
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            socket.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return new VpcdFrames(socket, quick);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /**
     * @throws EOFException when vpcd ended the connection
     */
    byte[] read() throws IOException {
        acknowledgeQuickly();
        int length = in.readUnsignedShort();
        byte[] frame = new byte[length];
        acknowledgeQuickly();
        in.readFully(frame);
        return frame;
    }

    private void acknowledgeQuickly() throws IOException {
        if (quick) {
            socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, true);
        }
    }

    static boolean fits(byte[] body) {
        return body.length > 0 && body.length <= MOST;
    }

    /** Length and body in one segment. Wiped afterwards: it may have been part of a portrait. */
    void write(byte[] body) throws IOException {
        if (!fits(body)) {
            throw new IllegalArgumentException("a frame of " + body.length + " bytes");
        }
        byte[] frame = new byte[2 + body.length];
        frame[0] = (byte) (body.length >> 8);
        frame[1] = (byte) body.length;
        System.arraycopy(body, 0, frame, 2, body.length);
        socket.getOutputStream().write(frame);
        Arrays.fill(frame, (byte) 0);
    }

    /** Whoever reads or writes is woken by it. */
    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed either way
        }
    }
}
