package org.dauys.kit.problem;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Comparator;
import java.util.List;

/**
 * One member of a request that breaks a constraint.
 *
 * @param field its place in the request, in the names of the JSON
 * @param rule name of the constraint, stable for programs, such as {@code NotNull} or {@code Size}
 * @param message what is wrong with it, in the caller's language
 */
public record Violation(String field, String rule, String message) {

    static List<Violation> listOf(ConstraintViolationException e, ProblemMessages messages, Language language) {
        return e.getConstraintViolations().stream()
                .map(violation -> of(violation, messages, language))
                .sorted(Comparator.comparing(Violation::field).thenComparing(Violation::rule))
                .toList();
    }

    private static Violation of(ConstraintViolation<?> violation, ProblemMessages messages, Language language) {
        ConstraintDescriptor<?> constraint = violation.getConstraintDescriptor();
        String rule = constraint.getAnnotation().annotationType().getSimpleName();
        return new Violation(place(violation), rule, messages.violation(rule, constraint.getAttributes(), language));
    }

    private static String place(ConstraintViolation<?> violation) {
        PropertyNamingStrategies.SnakeCaseStrategy names = new PropertyNamingStrategies.SnakeCaseStrategy();
        StringBuilder field = new StringBuilder();
        String parameter = "";
        for (Path.Node node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = names.translate(node.getName());
            } else if (node.getKind() == ElementKind.PROPERTY) {
                field.append(field.length() == 0 ? "" : ".").append(names.translate(node.getName()));
            }
            if (node.getIndex() != null) {
                field.append('[').append(node.getIndex()).append(']');
            }
        }
        return field.length() == 0 ? parameter : field.toString();
    }
}
