package org.dauys.voting.receipt;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.dauys.voting.VotingConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the receipt key comes from: the configured file; in a demo, one that is made. */
@Singleton
class ReceiptKeyProducer {

    private static final String FILE = "receipt-ed25519.pem";

    @Produces
    @Singleton
    ReceiptKey receiptKey(
            VotingConfig config,
            @ConfigProperty(name = "dauys.demo", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "dauys.keys.directory") Optional<Path> directory) {
        if (config.receiptKeyFile().isPresent()) {
            return ReceiptKeyFile.read(config.receiptKeyFile().get());
        }
        if (!demo) {
            throw new IllegalStateException("dauys.voting.receipt-key-file is needed outside of a demo");
        }
        return directory
                .map(folder -> ReceiptKeyFile.readOrCreate(folder.resolve(FILE)))
                .orElseGet(ReceiptKey::generate);
    }
}
