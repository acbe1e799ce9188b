package uk.safeguarding.escalation.partnership;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who decides in the end as the Board's Chair, and who may not.
 *
 * @param post           id of the Board's post that decides; empty where it is the Independent Chair
 * @param parties        whether somebody whom a party employs may decide (AMB-20) or not (GEN-19)
 * @param reachedThrough id of the Board's post through which the Chair is reached, and which finds who acts in the Chair's place
 *                       (WOL-EX.3); empty where it is the office
 * @param directAfterStage the stage after which the raising side can ask for the Chair directly, with reasons (WOL-EX.10);
 *                         empty where it cannot
 */
public record ChairRule(Optional<String> post, PanelRule.Parties parties, Optional<String> reachedThrough,
                        OptionalInt directAfterStage) {

    /** The Independent Chair, whose employer is no conflict (AMB-20); the office finds who acts in their place. */
    public static final ChairRule INDEPENDENT_CHAIR = new ChairRule(Optional.empty(), PanelRule.Parties.INCLUDED,
            Optional.empty(), OptionalInt.empty());
}
