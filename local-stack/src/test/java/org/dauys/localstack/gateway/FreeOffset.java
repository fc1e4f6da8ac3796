package org.dauys.localstack.gateway;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports above those of a standard system, below the ephemeral ones, and different from test to test. */
final class FreeOffset {

    private FreeOffset() {}

    static int find() throws IOException {
        for (int offset = 2_000; offset < 10_000; offset += 20) {
            try (ServerSocket socket = new ServerSocket(8080 + offset, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort() - 8080;
            } catch (BindException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free ports");
    }
}
