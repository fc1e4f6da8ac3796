package org.dauys.system.portal;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.dauys.system.stack.OnRunningSystem;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of the portal: besides the running system they can ask for a {@link Browser} and for the {@code SmallPrimary}
 * that all of them share, and leave a picture when they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@OnRunningSystem
@ExtendWith({BrowserOfClass.class, SharedPrimary.class})
public @interface InBrowser {}
