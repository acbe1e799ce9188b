package uk.safeguarding.escalation;

/** How this application runs. Available as a bean, so that any part can ask for it in its constructor. */
public enum RunMode {

    /** No database was named: a PostgreSQL of our own in the data folder, sample accounts, mail kept in files. */
    EVALUATION,

    /** {@code spring.datasource.url} names the database; nothing is made up. */
    PRODUCTION;

    /** The published password of the evaluation mode: of its administrator and of its sample accounts. */
    public static final String EVALUATION_PASSWORD = "evaluation-only";

    /**
     * Whether this is the evaluation mode.
     *
     * @return true in evaluation mode
     */
    public boolean isEvaluation() {
        return this == EVALUATION;
    }
}
