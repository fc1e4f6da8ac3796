package org.dauys.program.programme;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dauys.kit.page.Page;
import org.dauys.kit.page.PageRequest;

/** Programmes and their versions. */
@Singleton
public class ProgrammeRepository {

    private static final String CURRENT =
            "select new org.dauys.program.programme.ProgrammeSummary(p.id, p.primaryId, p.territoryId, v.version,"
                    + " v.titleKk, v.titleRu, v.titleEn, v.blocks, v.publishedAt)"
                    + " from ProgrammeVersionEntity v, ProgrammeEntity p where v.programmeId = p.id"
                    + " and v.version = p.version and concat(p.territoryId, '|', p.primaryId) > :after"
                    + " and (:primary is null or p.primaryId = :primary)"
                    + " and (:territory is null or p.territoryId = :territory)"
                    + " order by concat(p.territoryId, '|', p.primaryId)";

    private final EntityManager entities;

    @Inject
    ProgrammeRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(ProgrammeEntity programme) {
        entities.persist(programme);
        entities.flush();
    }

    void add(ProgrammeVersionEntity version) {
        entities.persist(version);
        entities.flush();
    }

    boolean exists(String primaryId, String territoryId) {
        return entities.createQuery(
                                "select count(p) from ProgrammeEntity p where p.primaryId = :primary"
                                        + " and p.territoryId = :territory",
                                Long.class)
                        .setParameter("primary", primaryId)
                        .setParameter("territory", territoryId)
                        .getSingleResult()
                > 0;
    }

    Optional<ProgrammeEntity> findForUpdate(UUID id) {
        return Optional.ofNullable(entities.find(ProgrammeEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    Optional<ProgrammeVersionEntity> version(UUID id, long version) {
        return Optional.ofNullable(
                entities.find(ProgrammeVersionEntity.class, new ProgrammeVersionEntity.Key(id, version)));
    }

    /** The current version of a programme. */
    public Optional<ProgrammeView> current(UUID id) {
        return Optional.ofNullable(entities.find(ProgrammeEntity.class, id))
                .flatMap(programme -> version(id, programme.version()))
                .map(ProgrammeView::of);
    }

    Page<ProgrammeSummary> list(Optional<String> primary, Optional<String> territory, PageRequest page) {
        List<ProgrammeSummary> rows = entities.createQuery(CURRENT, ProgrammeSummary.class)
                .setParameter("after", page.after().orElse(""))
                .setParameter("primary", primary.orElse(null))
                .setParameter("territory", territory.orElse(null))
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return Page.cut(rows, page.limit(), ProgrammeRepository::position, summary -> summary);
    }

    private static String position(ProgrammeSummary programme) {
        return programme.territoryId() + "|" + programme.primary();
    }
}
