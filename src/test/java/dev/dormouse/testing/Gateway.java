package dev.dormouse.testing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Stands before a server. When it is down it is as if the server were: what is open breaks off, and nothing listens. */
public final class Gateway implements AutoCloseable {

    private final int server;
    private final InetSocketAddress address;
    private final List<Closeable> open = new ArrayList<>();
    private ServerSocket listening;
    private Thread acceptor;
    private Socket placeholder = new Socket();

    public Gateway(int server) {
        this.server = server;
        try {
            this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            this.address = (InetSocketAddress) listening.getLocalSocketAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accept(listening);
    }

    public int port() {
        return address.getPort();
    }

    /** Nobody else gets the port meanwhile: it is bound again as soon as nobody listens on it. */
    public void down() {
        try {
            listening.close();
            acceptor.join();
            hangUp();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized void hangUp() throws IOException {
        for (Closeable one : open) {
            one.close();
        }
        open.clear();
        placeholder.close();
        placeholder = new Socket();
        placeholder.setReuseAddress(true);
        placeholder.bind(address);
    }

    public void up() {
        try {
            listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(address);
            placeholder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        accept(listening);
    }

    private void accept(ServerSocket at) {
        acceptor = start(() -> {
            while (!at.isClosed()) {
                try {
                    Socket client = at.accept();
                    Socket behind = new Socket(InetAddress.getLoopbackAddress(), server);
                    keep(client, behind);
                    start(() -> pass(client, behind));
                    start(() -> pass(behind, client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private synchronized void keep(Socket client, Socket behind) {
        open.add(client);
        open.add(behind);
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One of the two has hung up.
            return;
        }
    }

    private static Thread start(Runnable work) {
        Thread thread = new Thread(work, "gateway");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    @Override
    public void close() {
        down();
        try {
            placeholder.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
