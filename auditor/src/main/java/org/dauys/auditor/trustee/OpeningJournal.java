package org.dauys.auditor.trustee;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.ElectionUuid;

/**
 * What a trustee's key has been used for: a file beside the key, with a line per election and the digest of the
 * encrypted tally that was opened. A server that gets two tallies of one election opened, which differ by one ballot,
 * has that ballot; each of the two records may be internally valid, so only a memory can refuse the second. It protects
 * as long as the key is used with this file.
 */
public final class OpeningJournal {

    private static final int MAX_BYTES = 16 << 20;

    private final Path file;

    private OpeningJournal(Path file) {
        this.file = file;
    }

    /** The journal of the key in this file, {@code KEYFILE.opened}, whatever link the key is reached by. */
    public static OpeningJournal beside(Path privateKey) throws IOException {
        Path key = privateKey.toRealPath();
        return new OpeningJournal(key.resolveSibling(key.getFileName() + ".opened"));
    }

    /**
     * Notes that this tally is about to be opened, before anything is decrypted. The same tally may be noted again.
     *
     * @throws IllegalStateException if another tally of this election has been opened
     * @throws IOException if the journal cannot be kept: nothing may be decrypted then
     */
    public void note(ElectionUuid election, Sha256 encryptedTally) throws IOException {
        // A file lock keeps other programs out, but is an error between threads of one.
        synchronized (OpeningJournal.class) {
            try (FileChannel channel = FileChannel.open(
                            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                note(channel, election, encryptedTally);
                lock.release();
            }
        }
    }

    private void note(FileChannel channel, ElectionUuid election, Sha256 encryptedTally) throws IOException {
        // A line without its end was being written when the machine stopped: nothing was decrypted after it.
        String text = read(channel);
        String lines = text.substring(0, text.lastIndexOf('\n') + 1);
        Optional<Sha256> before = find(lines, election);
        if (before.isEmpty()) {
            append(channel, lines.length(), election + " " + encryptedTally.toHex() + "\n");
        } else if (!before.get().equals(encryptedTally)) {
            throw new IllegalStateException("not opened: this key has already opened another tally of election "
                    + election + ", " + before.get() + ", and is now asked to open " + encryptedTally
                    + "; who gets both learns what the ballots between them say. Tell the other trustees. (From "
                    + file + ")");
        }
    }

    private String read(FileChannel channel) throws IOException {
        if (channel.size() > MAX_BYTES) {
            throw new IOException(file + " is no journal of openings");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        int read;
        do {
            read = channel.read(bytes, bytes.position());
        } while (read > 0);
        return new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
    }

    private Optional<Sha256> find(String lines, ElectionUuid election) throws IOException {
        Optional<Sha256> found = Optional.empty();
        for (String line : lines.lines().toList()) {
            String[] words = line.split(" ", -1);
            if (words.length != 2 || !Sha256.isLowercaseHex(words[1])) {
                throw new IOException(file + " is damaged: a line is not of the form <uuid> <digest>");
            }
            if (words[0].equals(election.value())) {
                found = Optional.of(Sha256.parseHex(words[1]));
            }
        }
        return found;
    }

    private static void append(FileChannel channel, long end, String line) throws IOException {
        channel.truncate(end);
        ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.ISO_8859_1));
        while (bytes.hasRemaining()) {
            channel.write(bytes, end + bytes.position());
        }
        channel.force(true);
    }
}
