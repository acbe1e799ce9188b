package uk.safeguarding.escalation.partnership;

import java.util.List;

/**
 * A number of working days that is counted beside the stages. When it passes without a resolution that is recorded and told, and
 * nothing moves (AMB-21, WOL-4.0, WOL-4.4c).
 *
 * @param id          by which the ladder's model names it
 * @param workingDays length in working days
 * @param from        where counting begins; after a reopening, on the day of that
 * @param tells       posts of the Board that are told; empty for the Board's office
 * @param givesWay    whether an earlier date that protects the person takes its place (WOL-1.4, WOL-4.0)
 */
public record Aim(String id, int workingDays, From from, List<String> tells, boolean givesWay) {

    public Aim {
        tells = List.copyOf(tells);
    }

    /** Where counting begins. */
    public enum From {
        /** The day on which the dispute was raised (AMB-21). */
        RAISE("the raise"),
        /** The day of the disagreement, or on which a decision was received; it may lie before the raise (AMB-05). */
        DISAGREEMENT("the disagreement");

        private final String words;

        From(String words) {
            this.words = words;
        }

        /** In plain words, within a sentence. */
        public String words() {
            return words;
        }
    }

    /** In plain words: {@code 5 working days from the raise}. */
    public String words() {
        return workingDays + " working days from " + from.words();
    }
}
