package org.dauys.simulator.voter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dauys.auditor.record.RecordObjects;
import org.dauys.auditor.record.RemoteRecord;
import org.dauys.events.ballotpaper.BallotPaper;
import org.dauys.protocol.archive.EventType;
import org.dauys.protocol.ballot.BallotMaker;
import org.dauys.protocol.credential.PublicCredentials;
import org.dauys.protocol.digest.Sha256;
import org.dauys.protocol.election.Election;
import org.dauys.protocol.election.SetupData;
import org.dauys.simulator.http.Api;

/**
 * What a voter's device knows of an election, from the public record alone and checked against it: the ballot paper is the
 * one the election commits to, the list of credentials is the one of the set-up.
 */
public record ElectionOnDevice(Election election, BallotPaper paper, PublicCredentials credentials, BallotMaker maker) {

    /**
     * Loads an election.
     *
     * @throws IllegalStateException if the paper is not the one that the election commits to
     */
    public static ElectionOnDevice load(Api api, String uuid) {
        try {
            Path archive = Files.createTempFile("device-", ".bel");
            try {
                RemoteRecord remote = new RemoteRecord(api.base() + "/api/elections/" + uuid);
                Files.delete(archive);
                remote.download(archive);
                RecordObjects objects = new RecordObjects(archive);
                SetupData setup = SetupData.parse(
                        object(objects, objects.payloads(EventType.SETUP).get(0)));
                Election election = Election.parse(object(objects, setup.election()));
                byte[] paper = remote.ballotPaper().orElseThrow();
                if (!election.ballotPaperHash().equals(java.util.Optional.of(Sha256.of(paper)))) {
                    throw new IllegalStateException("election " + uuid + " commits to another ballot paper");
                }
                return new ElectionOnDevice(
                        election,
                        BallotPaper.parse(paper),
                        PublicCredentials.parse(object(objects, setup.credentials())),
                        new BallotMaker(election));
            } finally {
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load election " + uuid, e);
        }
    }

    public String uuid() {
        return election.uuid().value();
    }

    private static byte[] object(RecordObjects objects, Sha256 digest) throws IOException {
        return objects.object(digest).orElseThrow(() -> new IllegalStateException("record lacks " + digest));
    }
}
