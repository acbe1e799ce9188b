package uk.safeguarding.escalation.partnership;

/**
 * One mistake in a partnership's file.
 *
 * @param file     name of the file
 * @param line     line of the mistake, counted from 1
 * @param sentence what is wrong and what to do
 */
public record Mistake(String file, int line, String sentence) {

    /** Such as {@code solihull.yaml:12: 'name' is missing …}. */
    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
