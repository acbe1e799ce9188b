package uk.safeguarding.escalation.partnership;

import java.util.List;

/**
 * Who does what around a resolution panel, as ids of the Board's posts in the order in which they are asked. Where the first
 * has a conflict of interest the next is asked, and the board's office where none is left (AMB-20, AMB-30).
 *
 * @param instigatedBy who decides that there is a panel, where that is not whoever forms it (HAR-4.4a); may be empty
 * @param formedBy   who chooses the members (SGL-4.f, HAR-4.4a)
 * @param overseenBy who confirms the members' independence before the panel sits (HAR-4.4b); empty where nobody does
 * @param widenedBy  who seeks further member agencies while too few can sit (AMB-35)
 * @param chairedBy  who chairs the panel unless somebody else is named; each may sit by office (AMB-30)
 */
public record PanelDuties(List<String> instigatedBy, List<String> formedBy, List<String> overseenBy,
                          List<String> widenedBy, List<String> chairedBy) {

    public PanelDuties {
        instigatedBy = List.copyOf(instigatedBy);
        formedBy = List.copyOf(formedBy);
        overseenBy = List.copyOf(overseenBy);
        widenedBy = List.copyOf(widenedBy);
        chairedBy = List.copyOf(chairedBy);
    }
}
