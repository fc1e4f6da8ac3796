package org.dauys.localstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;

/**
 * Whether the ports of a system are free. A process that outlived its launcher would answer in place of the one that is
 * started now, and be taken for it.
 */
final class PortCheck {

    private PortCheck() {}

    /**
     * @param ports by who is to listen there
     * @throws IllegalStateException that names the first port that something listens on
     */
    static void requireFree(Map<String, Integer> ports) {
        ports.forEach((name, port) -> {
            if (!isFree(port)) {
                throw new IllegalStateException("port " + port + ", meant for " + name
                        + ", is taken: by a process of an earlier system, or by something else. End it, or say"
                        + " --port-offset N.");
            }
        });
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // As the servers do: connections of an earlier run that linger are no obstacle.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot try port " + port, e);
        }
    }
}
