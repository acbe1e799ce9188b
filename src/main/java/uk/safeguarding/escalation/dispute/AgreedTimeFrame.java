package uk.safeguarding.escalation.dispute;

import java.time.LocalDate;
import java.util.Set;

/**
 * A time frame that the sides agreed because the overall limit cannot be kept (SGL-T.3). Each change needs a reason of its
 * own (AMB-44).
 *
 * @param until         local date at whose close of business the overall limit then expires
 * @param duringStage   stage that is open, whose limit moves with it; 1 for a time frame entered at intake (AMB-45)
 * @param reason        why the limit cannot be kept
 * @param interimSafety how the adult is kept safe meanwhile (GEN-11)
 * @param agreedBy      ids of the parties that agreed
 */
public record AgreedTimeFrame(LocalDate until, int duringStage, String reason, String interimSafety,
                              Set<String> agreedBy) {

    public AgreedTimeFrame {
        agreedBy = Set.copyOf(agreedBy);
    }
}
