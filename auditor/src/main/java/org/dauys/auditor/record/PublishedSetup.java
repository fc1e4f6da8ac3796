package org.dauys.auditor.record;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dauys.protocol.archive.ArchiveEntry;
import org.dauys.protocol.archive.BelArchiveReader;
import org.dauys.protocol.archive.Event;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.archive.MalformedArchiveException;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.SetupData;

/**
 * What the first event of a record fixes.
 *
 * @param election the election
 * @param credentials who may vote in it
 */
public record PublishedSetup(Election election, PublicCredentials credentials) {

    /**
     * Reads the beginning of an archive, up to the first event and no further.
     *
     * @throws IOException if it does not begin with a Setup, or an object of it is missing or not of its form
     */
    static PublishedSetup read(InputStream archive) throws IOException {
        try {
            return begin(archive);
        } catch (IllegalArgumentException | MalformedArchiveException e) {
            throw new IOException("the Setup of the record is not of its form: " + e.getMessage(), e);
        }
    }

    private static PublishedSetup begin(InputStream archive) throws IOException {
        BelArchiveReader reader = new BelArchiveReader(new BufferedInputStream(archive, 1 << 16));
        Map<Sha256, byte[]> objects = new HashMap<>();
        for (Optional<ArchiveEntry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
            byte[] content = entry.get().content();
            if (entry.get().kind() == ArchiveEntry.Kind.EVENT) {
                return of(content, objects);
            }
            objects.put(Sha256.of(content), content);
        }
        throw new IOException("the record has no event yet");
    }

    private static PublishedSetup of(byte[] first, Map<Sha256, byte[]> objects) throws IOException {
        Event event = Event.parse(first);
        if (event.type() != EventType.SETUP || event.payload().isEmpty()) {
            throw new IOException("the record does not begin with a Setup");
        }
        SetupData setup = SetupData.parse(object(objects, event.payload().get()));
        return new PublishedSetup(
                Election.parse(object(objects, setup.election())),
                PublicCredentials.parse(object(objects, setup.credentials())));
    }

    private static byte[] object(Map<Sha256, byte[]> objects, Sha256 digest) throws IOException {
        byte[] object = objects.get(digest);
        if (object == null) {
            throw new IOException("the record begins without the object " + digest.toHex());
        }
        return object;
    }
}
