package org.dauys.simulator.measure;

import java.util.concurrent.Callable;
import org.dauys.simulator.progress.Progress;
import org.dauys.simulator.roll.RollFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code simulator measure roll}: from a file to a frozen roll. */
@Command(
        name = "roll",
        description = "Generates a roll, uploads, checks, applies, changes and freezes it, and says how long it took.",
        mixinStandardHelpOptions = true)
public final class MeasureRollCommand implements Callable<Integer> {

    @Mixin
    private RollOptions options;

    @Override
    public Integer call() {
        Progress progress = new Progress(System.out);
        int members = options.members();
        RollFiles files = new RollFiles(members, options.seed(), 0, members / 500, members / 300, members / 800);
        new MeasureRoll(options.api(), options.data(), files, options.servicePid(), progress)
                .run()
                .table()
                .forEach(progress::print);
        return 0;
    }
}
