package org.dauys.voting.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class VerifierPoolTest {

    private static final int MEBI = 1 << 20;

    private final VerifierPool pool = new VerifierPool(1, 2, 2 * MEBI);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void close() {
        release.countDown();
        pool.close();
    }

    @Test
    void refusesWhatNeitherRunsNorFitsTheQueue() throws Exception {
        CountDownLatch running = new CountDownLatch(1);
        CompletionStage<String> first = pool.submit(1, () -> {
            running.countDown();
            return blocked();
        });
        assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();
        CompletionStage<String> second = pool.submit(1, () -> CompletableFuture.completedFuture("second"));
        CompletionStage<String> third = pool.submit(1, () -> CompletableFuture.completedFuture("third"));

        assertThat(pool.waiting()).isEqualTo(2);
        assertThatThrownBy(() -> pool.submit(1, () -> CompletableFuture.completedFuture("fourth")))
                .isInstanceOf(PoolFullException.class);

        release.countDown();
        assertThat(first.toCompletableFuture().get(10, TimeUnit.SECONDS)).isEqualTo("done");
        assertThat(second.toCompletableFuture().get(10, TimeUnit.SECONDS)).isEqualTo("second");
        assertThat(third.toCompletableFuture().get(10, TimeUnit.SECONDS)).isEqualTo("third");
    }

    @Test
    void bytesCountUntilTheLastStageHasEnded() throws Exception {
        CompletableFuture<String> acknowledgement = new CompletableFuture<>();
        CompletionStage<String> cast = pool.submit(MEBI + MEBI / 2, () -> acknowledgement);

        assertThatThrownBy(() -> pool.submit(MEBI, () -> CompletableFuture.completedFuture("x")))
                .isInstanceOf(PoolFullException.class);

        acknowledgement.complete("in the box");
        assertThat(cast.toCompletableFuture().get(10, TimeUnit.SECONDS)).isEqualTo("in the box");
        assertThat(pool.submit(MEBI, () -> CompletableFuture.completedFuture("x"))
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS))
                .isEqualTo("x");
    }

    @Test
    void aFailureGivesTheRoomBackAndReachesTheCaller() {
        for (int i = 0; i < 5; i++) {
            CompletionStage<String> failed = pool.submit(MEBI, () -> {
                throw new IllegalStateException("check failed");
            });
            assertThatThrownBy(() -> failed.toCompletableFuture().get(10, TimeUnit.SECONDS))
                    .hasRootCauseMessage("check failed");
        }
    }

    private CompletionStage<String> blocked() {
        try {
            release.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return CompletableFuture.completedFuture("done");
    }
}
