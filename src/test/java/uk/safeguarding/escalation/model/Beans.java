package uk.safeguarding.escalation.model;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Component;

/** The beans that models can name: types by name, as the classes of the engine package declare them. */
final class Beans {

    private static final String ENGINE = "uk.safeguarding.escalation.engine";

    private Beans() {
    }

    /** Every bean of the engine package. */
    static Map<String, Class<?>> all() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(Component.class));
        Map<String, Class<?>> beans = new TreeMap<>();
        scan.findCandidateComponents(ENGINE).forEach(found -> {
            Class<?> type = load(found.getBeanClassName());
            beans.put(name(type), type);
            Stream.of(type.getDeclaredMethods()).filter(m -> m.isAnnotationPresent(Bean.class))
                    .forEach(m -> beans.put(m.getName(), m.getReturnType()));
        });
        return beans;
    }

    /** Whether a bean has a public method of this name with so many parameters. */
    static boolean hasMethod(Class<?> type, String name, int parameters) {
        return Stream.of(type.getMethods()).filter(m -> m.getName().equals(name)).map(Method::getParameterCount)
                .anyMatch(count -> count == parameters);
    }

    private static String name(Class<?> type) {
        Component component = AnnotationUtils.findAnnotation(type, Component.class);
        return component == null || component.value().isEmpty() ? Introspector.decapitalize(type.getSimpleName()) : component.value();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
