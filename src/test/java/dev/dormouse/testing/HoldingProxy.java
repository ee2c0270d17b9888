package dev.dormouse.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;

/** Stands before a PostgreSQL server, and holds one message back until the server has heard, and ignored, a cancel. */
public final class HoldingProxy implements AutoCloseable {

    private static final int CANCEL_REQUEST = 80_877_102;
    private static final int CANCEL_LENGTH = 16;

    private final ServerSocket socket;
    private final int server;
    private final String marker;
    private final CountDownLatch held = new CountDownLatch(1);
    private final CountDownLatch ignored = new CountDownLatch(1);

    /** @param marker what the client sends first with these words in it is held back */
    public HoldingProxy(int server, String marker) {
        this.server = server;
        this.marker = marker;
        try {
            this.socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(this::accept);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Waits until the message has come. */
    public void awaitHeld() {
        await(held);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                start(() -> pass(client, behind, true));
                start(() -> pass(behind, client, false));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void pass(Socket from, Socket to, boolean fromClient) {
        boolean cancel = false;
        byte[] bytes = new byte[65_536];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                if (fromClient && isCancel(bytes, length)) {
                    cancel = true;
                } else if (fromClient && held.getCount() > 0 && contains(bytes, length)) {
                    held.countDown();
                    await(ignored);
                }
                out.write(bytes, 0, length);
                out.flush();
                if (cancel) {
                    // The server closes once it has done what it does with the request.
                    to.getInputStream().read();
                    ignored.countDown();
                    return;
                }
            }
        } catch (IOException e) {
            // One of the two has hung up.
            return;
        }
    }

    private static boolean isCancel(byte[] bytes, int length) {
        return length == CANCEL_LENGTH && ByteBuffer.wrap(bytes).getInt(4) == CANCEL_REQUEST;
    }

    private boolean contains(byte[] bytes, int length) {
        return new String(bytes, 0, length, StandardCharsets.ISO_8859_1).contains(marker);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "holding-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
