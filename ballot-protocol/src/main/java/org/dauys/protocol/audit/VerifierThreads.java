package org.dauys.protocol.audit;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads of a verifier: as many as it may have while it works, none while a record rests. */
final class VerifierThreads {
    private static final long IDLE_SECONDS = 5;

    private VerifierThreads() {}

    static ExecutorService start(int threads) {
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(task, "record-verifier");
            thread.setDaemon(true);
            return thread;
        };
        // The queue is bounded by the pipeline, which settles the oldest ballot before it takes too many in.
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                threads, threads, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), daemons);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
