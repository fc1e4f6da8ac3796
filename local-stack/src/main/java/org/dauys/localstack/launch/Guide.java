package org.dauys.localstack.launch;

import java.nio.file.Files;
import org.dauys.localstack.process.ServiceName;

/** What a newcomer is told once the system is up. */
final class Guide {

    private Guide() {}

    static void print(StackOptions options) {
        String base = "http://localhost:" + options.ports().gateway();
        System.out.println();
        System.out.println("Dauys is ready on " + base + "/");
        System.out.println("  portal                 " + portal(options, base));
        for (ServiceName service : ServiceName.values()) {
            System.out.printf(
                    "  %-22s %s/q/openapi%n",
                    service.processName(), options.ports().url(service));
        }
        System.out.println("  state of the services  " + base + "/status");
        System.out.println("  demo inbox             " + base + "/api/demo/inbox   (codes that would be SMS)");
        System.out.println("  elections              " + base + "/api/elections");
        System.out.println("  data and logs          " + options.data());
        System.out.println("What to try next:");
        System.out.println(
                "  ./run vote --iin IIN --phone PHONE     in another terminal: vote as one of the members above");
        System.out.println("  java -jar auditor/target/auditor.jar verify " + base + "/api/elections/<uuid>");
        System.out.println("  ./run replay           after Ctrl-C here: the primary of October 2020 in a few minutes");
        System.out.println("Ctrl-C ends everything.");
    }

    private static String portal(StackOptions options, String base) {
        return Files.exists(options.project().resolve("portal/dist/headers.json"))
                ? base + "/   (vote, watch, work: log in with a phone above)"
                : "not built; Node.js 20 or newer and npm are needed for it";
    }
}
