package uk.safeguarding.escalation.dispute;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A dispute as it was raised. What was written in the raise form is the register's first record of the dispute.
 *
 * @param reference     reference and business key of every instance, such as {@code SOL-2027-00042}
 * @param partnership   id of the partnership
 * @param policyVersion version of the policy that the dispute runs under (GEN-25)
 * @param raisedBy      user id of the raiser
 * @param raisedAt      instant at which it was entered
 * @param identifiedOn  local date on which the issue was first identified
 * @param putOn         local date on which the concern was put to the other practitioner: day 0 of stage 1
 * @param category      id of the category (SOL-1.4)
 * @param example       id of the example chosen (SOL-1.5), or {@code null}
 * @param adult         the adult's case reference, as entered
 * @param entryStage    stage at which the ladder was entered (2 and above after a bypass)
 */
public record Dispute(String reference, String partnership, String policyVersion, String raisedBy, Instant raisedAt,
                      LocalDate identifiedOn, LocalDate putOn, String category, String example, String adult,
                      int entryStage) {
}
