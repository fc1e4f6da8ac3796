package org.dauys.localstack.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.dauys.localstack.process.Ports;
import org.dauys.localstack.process.ServiceName;

/**
 * What kind of local system is wanted.
 *
 * @param project folder of the project, whose modules are built
 * @param data folder of everything that outlives a run: databases, log segments, keys, service logs
 * @param ports where it listens
 * @param except services that are left out, because they run elsewhere
 * @param environment added to that of every service, for instance shorter timeouts for a compressed calendar
 * @param fresh whether the data of an earlier run is thrown away
 * @param restartDead whether a service that dies comes back by itself, as it would in Kubernetes
 */
public record StackOptions(
        Path project,
        Path data,
        Ports ports,
        Set<ServiceName> except,
        Map<String, String> environment,
        boolean fresh,
        boolean restartDead) {

    public StackOptions {
        except = Set.copyOf(except);
        environment = Map.copyOf(environment);
    }

    /** A system in {@code data} on the usual ports. */
    public static StackOptions standard(Path project, Path data) {
        return new StackOptions(project, data, new Ports(0), Set.of(), Map.of(), false, true);
    }

    public StackOptions on(Ports otherPorts) {
        return new StackOptions(project, data, otherPorts, except, environment, fresh, restartDead);
    }

    public StackOptions with(Map<String, String> serviceEnvironment) {
        return new StackOptions(project, data, ports, except, serviceEnvironment, fresh, restartDead);
    }

    public StackOptions without(Set<ServiceName> left) {
        return new StackOptions(project, data, ports, left, environment, fresh, restartDead);
    }

    /** The same, without the data of an earlier run. */
    public StackOptions freshIf(boolean wanted) {
        return new StackOptions(project, data, ports, except, environment, wanted, restartDead);
    }

    /** Dead services stay dead: for tests that kill them and start them again themselves. */
    public StackOptions leaveDead() {
        return new StackOptions(project, data, ports, except, environment, fresh, false);
    }
}
