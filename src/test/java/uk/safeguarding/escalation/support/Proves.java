package uk.safeguarding.escalation.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the requirements that a test, or all tests of a class, prove. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Proves {

    /**
     * The requirements' ids.
     *
     * @return ids such as {@code GEN-01}
     */
    String[] value();
}
