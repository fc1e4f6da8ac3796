package org.dauys.system.portal;

import java.util.List;
import org.dauys.system.stack.SystemUnderTest;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Gives the tests of a class one {@link Browser}: started when first asked for, ended after the last of them. */
final class BrowserOfClass implements ParameterResolver, TestExecutionExceptionHandler {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(BrowserOfClass.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return store(context)
                .computeIfAbsent(Browser.class, key -> Browser.launch(SystemUnderTest.of(context)), Browser.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        Browser browser = store(context).get(Browser.class, Browser.class);
        if (browser != null) {
            List<Visitor> visitors = browser.visitors();
            for (int i = 0; i < visitors.size(); i++) {
                String name = context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName() + "-" + i;
                try {
                    Screenshots.failure(visitors.get(i), name);
                } catch (RuntimeException broken) {
                    failure.addSuppressed(broken);
                }
            }
        }
        throw failure;
    }

    /** That of the class, whichever of its methods asks. */
    private static ExtensionContext.Store store(ExtensionContext context) {
        ExtensionContext each = context;
        while (each.getTestMethod().isPresent()) {
            each = each.getParent().orElseThrow();
        }
        return each.getStore(NAMESPACE);
    }
}
