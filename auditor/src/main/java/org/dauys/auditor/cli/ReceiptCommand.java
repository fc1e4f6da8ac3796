package org.dauys.auditor.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.dauys.auditor.receipt.CheckReceipt;
import org.dauys.auditor.receipt.Receipt;
import org.dauys.auditor.receipt.ReceiptFinding;
import org.dauys.auditor.receipt.ReceiptKeys;
import org.dauys.auditor.record.RemoteRecord;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code auditor receipt}. */
@Command(
        name = "receipt",
        description = "Checks that a receipt was honoured: signature, log index and board.",
        footer = "Exit status: 0 honoured or explained, 1 broken, 2 wrong usage, 3 not decided yet.",
        mixinStandardHelpOptions = true)
public final class ReceiptCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "R.json", description = "The receipt, or the whole answer to the cast.")
    private Path file = Path.of("");

    @Parameters(index = "1", paramLabel = "URL", description = "http://host of the system, or address of the election")
    private String source = "";

    @Option(names = "--keys", paramLabel = "FILE", description = "Receipt keys saved earlier, instead of today's.")
    private Path keys;

    @CommandLine.Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Receipt receipt = Receipt.parse(Files.readAllBytes(file));
        String address = source.contains("/api/elections/")
                ? source
                : source.replaceAll("/+$", "") + "/api/elections/" + receipt.election();
        RemoteRecord record = new RemoteRecord(address);
        URI published = record.atOrigin("/api/ballot-box/receipt-keys");
        ReceiptKeys trusted = keys != null ? ReceiptKeys.read(keys) : ReceiptKeys.fetch(published);
        ReceiptFinding finding = new CheckReceipt(record, trusted).check(receipt);
        String line = finding.state() + " tracker=" + receipt.tracker() + " " + finding.detail();
        spec.commandLine().getOut().println(OneLine.of(line));
        if (finding.state() == ReceiptFinding.State.PENDING) {
            return ExitStatus.UNDECIDED;
        }
        return finding.isBroken() ? ExitStatus.INVALID : ExitStatus.VALID;
    }
}
