package uk.safeguarding.escalation.engine;

import java.util.Set;

import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDependsOnDatabaseInitializationDetector;

/**
 * Has our own tables made before the engine is built, so that nothing the engine does at its start (deployment, jobs)
 * can meet a register that is not there yet. Named in {@code META-INF/spring.factories}.
 */
class EngineAfterMigration extends AbstractBeansOfTypeDependsOnDatabaseInitializationDetector {

    @Override
    protected Set<Class<?>> getDependsOnDatabaseInitializationBeanTypes() {
        return Set.of(ProcessEngine.class);
    }
}
