package org.dauys.localstack.process;

/**
 * The fixed loopback ports of a stack, all moved by one offset so that a second stack can run beside the first.
 *
 * @param offset added to every port
 */
public record Ports(int offset) {

    public int gateway() {
        return 8080 + offset;
    }

    public int of(ServiceName service) {
        return service.port() + offset;
    }

    public int postgres() {
        return 15432 + offset;
    }

    public int kafka() {
        return 19092 + offset;
    }

    /** The broker's own controller. */
    public int kafkaController() {
        return kafka() + 1;
    }

    /** Address of a service for its peers. */
    public String url(ServiceName service) {
        return "http://127.0.0.1:" + of(service);
    }
}
