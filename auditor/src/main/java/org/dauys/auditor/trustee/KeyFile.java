package org.dauys.auditor.trustee;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.dauys.protocol.json.MalformedMessageException;
import org.dauys.protocol.trustee.TrusteeKeyPair;
import org.dauys.protocol.trustee.TrusteePublicKey;

/**
 * A trustee's key as two files in the reference tool's form: {@code NAME.privkey}, readable by its owner alone, and
 * {@code NAME.pubkey} with the proof of possession. Works on file systems with POSIX permissions and on others.
 */
public final class KeyFile {

    private KeyFile() {}

    /**
     * Makes a key pair. Never overwrites a key.
     *
     * @return the public part, which goes to the election's administrator
     */
    public static TrusteePublicKey generate(Path privateKey, Path publicKey) throws IOException {
        if (Files.exists(privateKey) || Files.exists(publicKey)) {
            throw new IOException("there is a key already: " + privateKey + "; choose another name");
        }
        SecureRandom random = new SecureRandom();
        TrusteeKeyPair pair = TrusteeKeyPair.generate(random);
        TrusteePublicKey proved = pair.prove(random);
        writePrivate(privateKey, pair.privateKeyJson());
        Files.write(publicKey, proved.canonicalBytes());
        return proved;
    }

    /** Reads a private key, made here or by the reference tool. */
    public static TrusteeKeyPair read(Path privateKey) throws IOException {
        try {
            return TrusteeKeyPair.parsePrivateKey(Files.readAllBytes(privateKey));
        } catch (MalformedMessageException e) {
            throw new IOException(privateKey + " is not a private key of a trustee");
        }
    }

    private static void writePrivate(Path file, byte[] content) throws IOException {
        try {
            if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            } else {
                Files.createFile(file);
            }
        } catch (FileAlreadyExistsException e) {
            throw new IOException("there is a key already: " + file, e);
        }
        Files.write(file, content);
    }
}
