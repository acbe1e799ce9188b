package uk.safeguarding.escalation;

/** How this application runs. Available as a bean, so that any part can ask for it in its constructor. */
public enum RunMode {

    /** No database was named: a PostgreSQL of our own in the data folder, sample accounts, mail kept in files. */
    EVALUATION,

    /** {@code spring.datasource.url} names the database; nothing is made up. */
    PRODUCTION;

    /**
     * Whether this is the evaluation mode.
     *
     * @return true in evaluation mode
     */
    public boolean isEvaluation() {
        return this == EVALUATION;
    }
}
