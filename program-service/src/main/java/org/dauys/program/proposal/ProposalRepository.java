package org.dauys.program.proposal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dauys.kit.page.PageRequest;
import org.dauys.kit.problem.KitProblem;
import org.dauys.kit.problem.ProblemException;

/** Proposals, their steps and supporters. */
@Singleton
class ProposalRepository {

    private final EntityManager entities;

    @Inject
    ProposalRepository(EntityManager entities) {
        this.entities = entities;
    }

    void add(ProposalEntity proposal) {
        entities.persist(proposal);
        entities.flush();
        entities.refresh(proposal);
    }

    void add(ProposalStepEntity step) {
        entities.persist(step);
    }

    Optional<ProposalEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(ProposalEntity.class, id));
    }

    Optional<ProposalEntity> findForUpdate(UUID id) {
        return Optional.ofNullable(entities.find(ProposalEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    List<ProposalView.Step> steps(UUID id) {
        return entities.createQuery(
                        "select s from ProposalStepEntity s where s.proposalId = :id order by s.id",
                        ProposalStepEntity.class)
                .setParameter("id", id)
                .getResultStream()
                .map(ProposalStepEntity::view)
                .toList();
    }

    /** One more than the limit, newest first. */
    List<ProposalEntity> list(ProposalFilter filter, PageRequest page) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        filter.programme().ifPresent(programme -> conditions.put("programmeId", programme));
        filter.theme().ifPresent(theme -> conditions.put("theme", theme));
        filter.state().ifPresent(state -> conditions.put("state", state));
        filter.author().ifPresent(author -> conditions.put("author", author));
        String where = conditions.keySet().stream()
                .map(field -> " and p." + field + " = :" + field)
                .collect(Collectors.joining());
        TypedQuery<ProposalEntity> query = entities.createQuery(
                        "select p from ProposalEntity p where p.position < :before" + where
                                + " order by p.position desc",
                        ProposalEntity.class)
                .setParameter(
                        "before", page.after().map(ProposalRepository::position).orElse(Long.MAX_VALUE))
                .setMaxResults(page.limit() + 1);
        conditions.forEach(query::setParameter);
        return query.getResultList();
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST);
        }
    }

    /** What sorting needs of a proposal: its text, and the theme it has. */
    record Sorted(UUID id, long position, String text, String theme) {}

    /** Proposals whose theme nobody has reviewed, in the order of their arrival. */
    List<Sorted> unreviewedAfter(long position, int limit) {
        return entities.createQuery(
                        "select new org.dauys.program.proposal.ProposalRepository$Sorted(p.id, p.position, p.text, p.theme)"
                                + " from ProposalEntity p where p.themeReviewed = false and p.position > :position"
                                + " order by p.position",
                        Sorted.class)
                .setParameter("position", position)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Gives a proposal another theme, unless somebody has reviewed it by now. Only that column is written: an editor may
     * answer at the same time.
     */
    void sort(UUID id, String theme) {
        entities.createNativeQuery("update proposal set theme = :theme where id = :id and not theme_reviewed")
                .setParameter("theme", theme)
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * How many proposals an account has made since; further ones of the account wait until this transaction has ended, so
     * that two at once do not both find room.
     */
    long countOf(UUID author, Instant since) {
        entities.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:author, 0))", Object.class)
                .setParameter("author", "proposal-of-" + author)
                .getSingleResult();
        return entities.createQuery(
                        "select count(p) from ProposalEntity p where p.author = :author and p.receivedAt > :since",
                        Long.class)
                .setParameter("author", author)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** Adds a supporter; false if the account supports the proposal already. */
    boolean addSupport(UUID proposal, UUID supporter, Instant at) {
        return entities.createNativeQuery("insert into proposal_support (proposal_id, supporter, supported_at)"
                                + " values (:proposal, :supporter, :at) on conflict do nothing")
                        .setParameter("proposal", proposal)
                        .setParameter("supporter", supporter)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    long countSupport(UUID proposal) {
        return ((Number) entities.createNativeQuery(
                                "update proposal set supports = supports + 1 where id = :id returning supports",
                                Long.class)
                        .setParameter("id", proposal)
                        .getSingleResult())
                .longValue();
    }

    long supports(UUID proposal) {
        return ((Number) entities.createNativeQuery("select supports from proposal where id = :id", Long.class)
                        .setParameter("id", proposal)
                        .getSingleResult())
                .longValue();
    }
}
