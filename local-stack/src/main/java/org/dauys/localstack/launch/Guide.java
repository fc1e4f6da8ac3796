package org.dauys.localstack.launch;

import org.dauys.localstack.process.ServiceName;

/** What a newcomer is told once the system is up. */
final class Guide {

    private Guide() {}

    static void print(StackOptions options) {
        String base = "http://localhost:" + options.ports().gateway();
        System.out.println();
        System.out.println("Dauys is ready on " + base);
        for (ServiceName service : ServiceName.values()) {
            System.out.printf(
                    "  %-22s %s/q/openapi%n",
                    service.processName(), options.ports().url(service));
        }
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
}
