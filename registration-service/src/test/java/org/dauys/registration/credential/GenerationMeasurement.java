package org.dauys.registration.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.dauys.kit.sql.Sql;
import org.dauys.protocol.election.ElectionUuid;
import org.dauys.registration.testing.CredentialAuthorityProfile;
import org.dauys.registration.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/**
 * Not a test and not run as one: credentials for a roll of any size, see docs/measurements-credentials.md for the command.
 */
@QuarkusTest
@TestProfile(CredentialAuthorityProfile.class)
class GenerationMeasurement {

    @Inject
    GenerateCredentials generate;

    @Inject
    Sql sql;

    @Test
    void credentialsOfOneElection() throws Exception {
        int voters = Integer.getInteger("voters", 100_000);
        String primary = TestDatabase.newPrimary();
        TestDatabase.update(
                "insert into member (id, iin) select gen_random_uuid(), lpad(i::text, 12, '0')"
                        + " from generate_series(1, ?::int) i on conflict do nothing",
                voters);
        TestDatabase.update(
                "insert into roll_entry (primary_id, member_id, last_name, first_name, phone, territory_id, ppo_code,"
                        + " joined_on) select ?, id, 'Тестова', 'Айгүл', '+77010000000', 'kz-akmola-akkol', 'ppo-1',"
                        + " date '2019-05-01' from member order by id limit ?",
                primary,
                voters);
        TestDatabase.update(
                "insert into frozen_roll (primary_id, sha256, salt, members, frozen_at, frozen_by)"
                        + " values (?, 'x', 'x', ?, now(), 'test')",
                primary,
                voters);
        TestDatabase.update("analyze roll_entry");
        ElectionUuid election = ElectionUuid.random(new SecureRandom());
        FrozenVoters.Wanted wanted =
                new FrozenVoters.Wanted(election.value(), primary, List.of("kz-akmola-akkol"), Optional.empty());

        long began = System.nanoTime();
        long stored = began;
        GenerateCredentials.Step step = generate.step(wanted, election);
        while (step == GenerateCredentials.Step.STORED) {
            stored = System.nanoTime();
            step = generate.step(wanted, election);
        }
        long published = System.nanoTime();

        assertThat(step).isEqualTo(GenerateCredentials.Step.PUBLISHED);
        assertThat(sql.number("select count(*) from sealed_credential where election_uuid = ?", election.value()))
                .isEqualTo(voters);
        System.out.printf(
                "MEASURED voters %d, made and stored in %d s (%d/s), list derived and published in %d s (%d/s), cores %d%n",
                voters,
                Duration.ofNanos(stored - began).toSeconds(),
                Math.round(voters / ((stored - began) / 1e9)),
                Duration.ofNanos(published - stored).toSeconds(),
                Math.round(voters / ((published - stored) / 1e9)),
                Runtime.getRuntime().availableProcessors());
    }
}
