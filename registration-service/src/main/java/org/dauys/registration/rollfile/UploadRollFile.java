package org.dauys.registration.rollfile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.digest.Sha256;
import org.dauys.registration.audit.AuditTrail;
import org.dauys.registration.primary.Primary;
import org.dauys.registration.roll.CutOffs;
import org.dauys.registration.roll.RollProblem;

/**
 * Takes the bytes of a roll file: each part is stored where the one before it ends, so that an upload that breaks off
 * goes on from what has arrived, through any process.
 */
@ApplicationScoped
class UploadRollFile {

    private static final int BUFFER = 64 * 1024;
    private static final int TIMEOUT_SECONDS = 300;

    private final Sql sql;
    private final RollFiles files;
    private final FileParts parts;
    private final RollFileSettings settings;
    private final CutOffs cutOffs;
    private final IdempotentPosts posts;
    private final AuditTrail audit;

    UploadRollFile(
            Sql sql,
            RollFiles files,
            FileParts parts,
            RollFileSettings settings,
            CutOffs cutOffs,
            IdempotentPosts posts,
            AuditTrail audit) {
        this.sql = sql;
        this.files = files;
        this.parts = parts;
        this.settings = settings;
        this.cutOffs = cutOffs;
        this.posts = posts;
        this.audit = audit;
    }

    /** What is announced; compared when an idempotency key is used again. */
    record Announcement(String primary, RollFileKind kind, long size) {}

    /** Makes room for a file of so many bytes. */
    UUID start(Primary primary, RollFileKind kind, long size, String key, String actor) {
        if (size > settings.maxSize().asLongValue()) {
            throw new ProblemException(
                    RollFileProblem.ROLL_FILE_TOO_LARGE,
                    Long.toString(settings.maxSize().asLongValue()));
        }
        if (kind == RollFileKind.JOINED && cutOffs.isIntakeSuspended(primary)) {
            throw new ProblemException(RollProblem.INTAKE_SUSPENDED);
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> posts.once(
                        actor,
                        "create-roll-file",
                        key,
                        new Announcement(primary.id(), kind, size),
                        UUID.class,
                        () -> create(primary.id(), kind, size, actor)));
    }

    private UUID create(String primaryId, RollFileKind kind, long size, String actor) {
        UUID id = UUID.randomUUID();
        files.add(id, primaryId, kind, size, actor);
        audit.record(
                actor, "roll-file-announced", id.toString(), Map.of("primary", primaryId, "kind", kind, "size", size));
        return id;
    }

    /** Takes the part that starts at this byte. */
    RollFile append(String primaryId, UUID id, long offset, byte[] bytes) {
        return QuarkusTransaction.requiringNew().call(() -> {
            RollFile file = files.hold(primaryId, id);
            requireUploading(file);
            long received = file.upload().received();
            if (offset != received || bytes.length == 0) {
                throw new ProblemException(RollFileProblem.ROLL_UPLOAD_GAP, Long.toString(received))
                        .with("received", received);
            }
            if (bytes.length > file.upload().size() - received) {
                throw new ProblemException(
                        RollFileProblem.ROLL_FILE_TOO_LARGE,
                        Long.toString(file.upload().size()));
            }
            parts.add(id, offset, bytes);
            sql.update(
                    "update roll_file set received = received + ?, version = version + 1 where id = ?",
                    bytes.length,
                    id);
            return files.require(primaryId, id);
        });
    }

    /** Ends the upload; from here on the file is worked on in the background. */
    RollFile complete(String primaryId, UUID id, String sha256, String actor) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
            RollFile file = files.hold(primaryId, id);
            requireUploading(file);
            long received = file.upload().received();
            if (received != file.upload().size()) {
                throw new ProblemException(RollFileProblem.ROLL_UPLOAD_INCOMPLETE, Long.toString(received))
                        .with("received", received);
            }
            if (!hash(id).equals(sha256)) {
                throw new ProblemException(RollFileProblem.ROLL_UPLOAD_HASH);
            }
            files.become(file, RollFileState.CHECKING);
            sql.update("update roll_file set sha256 = ? where id = ?", sha256, id);
            audit.record(actor, "roll-file-uploaded", id.toString(), Map.of("primary", primaryId, "sha256", sha256));
            return files.require(primaryId, id);
        });
    }

    private String hash(UUID id) {
        MessageDigest digest = Sha256.newMessageDigest();
        byte[] buffer = new byte[BUFFER];
        try (InputStream bytes = parts.from(id, 0)) {
            for (int count = bytes.read(buffer); count >= 0; count = bytes.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void requireUploading(RollFile file) {
        if (file.state() != RollFileState.UPLOADING) {
            throw new ProblemException(
                    RollFileProblem.ROLL_FILE_STATE, file.state().name());
        }
    }
}
