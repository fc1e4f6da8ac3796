package org.dauys.system.portal;

import java.time.Duration;
import java.time.Instant;
import org.dauys.system.primary.SmallPrimary;
import org.dauys.system.stack.RunningSystem;
import org.dauys.system.stack.SystemUnderTest;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One primary for all tests of the portal, open for voting: made when first asked for, since that takes a minute and more. */
final class SharedPrimary implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedPrimary.class);
    private static final int MEMBERS = 24;
    /** Longer than all other system tests, which may stand between two of ours. */
    private static final Duration WINDOW = Duration.ofMinutes(60);

    private static final Duration TIME_LEFT = Duration.ofMinutes(10);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == SmallPrimary.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        SmallPrimary primary = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(SmallPrimary.class, key -> open(SystemUnderTest.of(context)), SmallPrimary.class);
        if (primary.closes().isBefore(Instant.now().plus(TIME_LEFT))) {
            primary.keepOpen(WINDOW);
        }
        return primary;
    }

    private static SmallPrimary open(RunningSystem system) {
        SmallPrimary.Wish wish = new SmallPrimary.Wish("portal", 1, MEMBERS, 1, system.folder("portal"));
        return SmallPrimary.open(system, wish, WINDOW);
    }
}
