package uk.safeguarding.escalation.partnership;

import java.time.LocalDate;
import java.util.List;

/**
 * The published policy that a ladder carries out (GEN-25).
 *
 * @param title     title of the document
 * @param version   version as printed, "undated" when the document has none; stamped on each dispute at its start
 * @param reviewDue date on which the review falls due, or null when the document names none
 * @param framework law, guidance and regional procedures that the document rests on (SOL-1.1)
 */
public record PolicyDocument(String title, String version, LocalDate reviewDue, List<String> framework) {

    public PolicyDocument {
        framework = List.copyOf(framework);
    }

    /**
     * Whether the review date has passed. Shown to administrators; it blocks nothing (GEN-25).
     *
     * @param today local date in the partnership's area
     */
    public boolean isReviewOverdue(LocalDate today) {
        return reviewDue != null && today.isAfter(reviewDue);
    }
}
