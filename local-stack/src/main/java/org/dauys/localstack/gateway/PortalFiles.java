package org.dauys.localstack.gateway;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The built portal: every file of its folder by its exact path, and the one page that stands behind every address of the
 * app. All of it is read once, so that no request touches the disk and none can leave the folder. The headers are those
 * that the build wrote into {@code headers.json}, which itself is not served.
 */
final class PortalFiles {

    private static final String HEADERS = "headers.json";
    private static final String SHELL = "index.html";
    private static final String REVALIDATED = "no-cache";
    /** Names in this folder contain a digest of the content. */
    private static final String IMMUTABLE = "public, max-age=31536000, immutable";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final Map<String, PortalFile> byPath;
    private final PortalFile shell;

    private PortalFiles(Map<String, PortalFile> byPath, PortalFile shell) {
        this.byPath = Map.copyOf(byPath);
        this.shell = shell;
    }

    /** Reads a folder; empty if the portal was not built, or its build broke off before it said how to serve it. */
    static Optional<PortalFiles> in(Path dist) {
        Path headersFile = dist.resolve(HEADERS);
        if (!Files.isRegularFile(headersFile) || !Files.isRegularFile(dist.resolve(SHELL))) {
            return Optional.empty();
        }
        try (Stream<Path> walk = Files.walk(dist)) {
            JsonObject headers = new JsonObject(Files.readString(headersFile));
            Map<String, PortalFile> files = new HashMap<>();
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String name = dist.relativize(file).toString().replace('\\', '/');
                if (!name.equals(HEADERS)) {
                    files.put("/" + name, read(file, name, headers));
                }
            }
            return Optional.of(new PortalFiles(files, files.get("/" + SHELL)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the portal in " + dist, e);
        }
    }

    /**
     * What stands at a path that no service answers: a file, or the app if the path looks like the address of one of its
     * pages, whose last part has no dot.
     */
    Optional<PortalFile> at(String path) {
        PortalFile file = byPath.get(path);
        if (file != null) {
            return Optional.of(file);
        }
        boolean page = path.startsWith("/") && path.indexOf('.', path.lastIndexOf('/')) < 0;
        return page ? Optional.of(shell) : Optional.empty();
    }

    private static PortalFile read(Path file, String name, JsonObject headers) throws IOException {
        String extension = name.substring(name.lastIndexOf('.') + 1);
        Map<String, String> sent = headers.getJsonObject(extension.equals("html") ? "pages" : "files").stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> (String) entry.getValue()));
        sent.put("Content-Type", TYPES.getOrDefault(extension, "application/octet-stream"));
        sent.put("Cache-Control", name.startsWith("assets/") ? IMMUTABLE : REVALIDATED);
        return PortalFile.of(Files.readAllBytes(file), sent);
    }
}
