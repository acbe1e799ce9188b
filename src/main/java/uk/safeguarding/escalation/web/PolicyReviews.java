package uk.safeguarding.escalation.web;

import java.time.LocalDate;
import java.util.List;

/**
 * The partnerships' policies whose own review date has passed (GEN-25). They are shown and block nothing. Offered as a
 * bean; without one, the start page leaves the section out.
 */
public interface PolicyReviews {

    /**
     * A policy that is due for review.
     *
     * @param partnership the partnership's name, as people say it
     * @param policy      the policy's title and version
     * @param dueOn       the date the policy itself gives for its review, Europe/London
     */
    record Review(String partnership, String policy, LocalDate dueOn) {
    }

    /**
     * The policies whose review is overdue today.
     *
     * @return the policies, never null, empty when none is overdue
     */
    List<Review> overdue();
}
