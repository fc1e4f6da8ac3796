package org.dauys.program.programme;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.dauys.events.programme.ProgrammePublished;
import org.dauys.kit.http.Etags;
import org.dauys.kit.idempotency.IdempotentPosts;
import org.dauys.kit.outbox.Outbox;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;
import org.dauys.kit.security.Caller;
import org.dauys.program.ProgramProblem;
import org.hibernate.exception.ConstraintViolationException;

/** Publishes the first and every later version of a programme. */
@Singleton
public class PublishProgramme {

    private static final String UNIQUE_VIOLATION = "23505";

    private final ProgrammeRepository programmes;
    private final IdempotentPosts posts;
    private final Outbox outbox;
    private final Caller caller;
    private final Clock clock;

    @Inject
    PublishProgramme(ProgrammeRepository programmes, IdempotentPosts posts, Outbox outbox, Caller caller, Clock clock) {
        this.programmes = programmes;
        this.posts = posts;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** Version 1. The caller's scope must cover the territory; {@code idempotencyKey} may be null. */
    @Transactional
    public ProgrammeView first(NewProgramme request, String idempotencyKey) {
        caller.requireTerritory(request.territoryId());
        return posts.once(
                caller.subject(),
                "publish-programme",
                idempotencyKey,
                request,
                ProgrammeView.class,
                () -> create(request));
    }

    private ProgrammeView create(NewProgramme request) {
        if (programmes.exists(request.primary(), request.territoryId())) {
            throw new ProblemException(ProgramProblem.PROGRAMME_EXISTS);
        }
        ProgrammeEntity programme = new ProgrammeEntity(UUID.randomUUID(), request.primary(), request.territoryId());
        try {
            programmes.add(programme);
        } catch (ConstraintViolationException e) {
            if (!UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            // Another editor was quicker by a moment.
            throw new ProblemException(ProgramProblem.PROGRAMME_EXISTS);
        }
        return publish(programme, request.content());
    }

    /** The next version, if {@code ifMatch} names the current one. */
    @Transactional
    public ProgrammeView next(UUID id, ProgrammeContent content, String ifMatch) {
        ProgrammeEntity programme =
                programmes.findForUpdate(id).orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
        caller.requireTerritory(programme.territoryId());
        Etags.require(ifMatch, programme.version());
        programme.nextVersion();
        return publish(programme, content);
    }

    private ProgrammeView publish(ProgrammeEntity programme, ProgrammeContent content) {
        ProgrammeDocument document = new ProgrammeDocument(
                programme.id().toString(),
                programme.primaryId(),
                programme.territoryId(),
                programme.version(),
                content.title().toLocalText(),
                content.toBlocks());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ProgrammeVersionEntity version =
                new ProgrammeVersionEntity(programme.id(), document, now, UUID.fromString(caller.subject()));
        programmes.add(version);
        outbox.publish(
                document.programmeId(),
                new ProgrammePublished(
                        document.programmeId(),
                        document.version(),
                        document.primaryId(),
                        document.territoryId(),
                        document.title(),
                        document.blocks().size(),
                        version.sha256(),
                        now));
        return ProgrammeView.of(version);
    }
}
