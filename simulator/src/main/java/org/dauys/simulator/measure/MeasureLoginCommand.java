package org.dauys.simulator.measure;

import java.util.concurrent.Callable;
import org.dauys.simulator.progress.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code simulator measure login}: how many members get in a second. */
@Command(
        name = "login",
        description = "Fills a roll, and logs in members of it through the demo inbox.",
        mixinStandardHelpOptions = true)
public final class MeasureLoginCommand implements Callable<Integer> {

    @Mixin
    private RollOptions options;

    @Option(names = "--logins", paramLabel = "N", description = "Members who log in (default: ${DEFAULT-VALUE}).")
    private int logins = 20_000;

    @Option(names = "--hands", paramLabel = "H", description = "Requests at once (default: ${DEFAULT-VALUE}).")
    private int hands = 32;

    @Override
    public Integer call() {
        Progress progress = new Progress(System.out);
        new MeasureLogin(options, logins, hands, progress).run().table().forEach(progress::print);
        return 0;
    }
}
