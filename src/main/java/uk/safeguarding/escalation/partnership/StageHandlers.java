package uk.safeguarding.escalation.partnership;

import java.util.List;
import java.util.stream.Stream;

/**
 * The posts that act for an agency at a stage (AMB-43).
 *
 * @param carrying posts that carry the matter up; empty where nobody but the leading handler is named
 * @param leading  posts of which one leads the discussion
 */
public record StageHandlers(List<PostRef> carrying, List<PostRef> leading) {

    public StageHandlers {
        carrying = List.copyOf(carrying);
        leading = List.copyOf(leading);
    }

    /** Candidates for the stage's task, each post once; empty when the counterpart has to be asked for (GEN-18). */
    public List<PostRef> all() {
        return Stream.concat(carrying.stream(), leading.stream()).distinct().toList();
    }
}
