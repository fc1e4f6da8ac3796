package org.dauys.registration.authorisation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * An endpoint as its code declares it.
 *
 * @param path template
 * @param allowed roles in alphabetical order, or {@link #PUBLIC}, {@link #AUTHENTICATED} alone
 * @param consumes content type of the body, if it takes one
 * @param summary what it is for
 */
record Endpoint(String method, String path, List<String> allowed, Optional<String> consumes, String summary) {

    static final String PUBLIC = "PUBLIC";
    static final String AUTHENTICATED = "AUTHENTICATED";

    /** All of the service, one for each method and path. */
    static List<Endpoint> all() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.dauys.registration")
                        .stream()
                        .filter(each -> each.isAnnotatedWith(Path.class))
                        .<Class<?>>map(JavaClass::reflect)
                        .flatMap(resource -> of(resource))
                        .sorted(Comparator.comparing(Endpoint::name))
                        .toList();
    }

    /** How the table names it. */
    String name() {
        return method + " " + path;
    }

    private static Stream<Endpoint> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> httpMethod(method).isPresent())
                .map(method -> of(resource, method));
    }

    private static Endpoint of(Class<?> resource, Method method) {
        return new Endpoint(
                httpMethod(method).orElseThrow(),
                path(resource) + path(method),
                allowed(method).or(() -> allowed(resource)).orElse(List.of(PUBLIC)),
                consumes(method, resource),
                Optional.ofNullable(method.getAnnotation(Operation.class))
                        .map(Operation::summary)
                        .orElse(""));
    }

    private static Optional<String> httpMethod(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Optional.ofNullable(type.getAnnotation(HttpMethod.class)).stream())
                .map(HttpMethod::value)
                .findFirst();
    }

    private static String path(AnnotatedElement element) {
        String path = Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("")
                .replaceAll("\\{\\s*(\\w+)\\s*:.*?}", "{$1}");
        String inner = path.replaceAll("^/|/$", "");
        return inner.isEmpty() ? "" : "/" + inner;
    }

    private static Optional<List<String>> allowed(AnnotatedElement element) {
        if (element.isAnnotationPresent(RolesAllowed.class)) {
            return Optional.of(List.copyOf(new TreeSet<>(
                    List.of(element.getAnnotation(RolesAllowed.class).value()))));
        }
        if (element.isAnnotationPresent(Authenticated.class)) {
            return Optional.of(List.of(AUTHENTICATED));
        }
        if (element.isAnnotationPresent(DenyAll.class)) {
            return Optional.of(List.of());
        }
        return element.isAnnotationPresent(PermitAll.class) ? Optional.of(List.of(PUBLIC)) : Optional.empty();
    }

    private static Optional<String> consumes(Method method, Class<?> resource) {
        return Stream.<AnnotatedElement>of(method, resource)
                .flatMap(element -> Optional.ofNullable(element.getAnnotation(Consumes.class)).stream())
                .map(consumes -> consumes.value()[0])
                .findFirst();
    }
}
